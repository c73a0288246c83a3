import type { Caller, Role } from '../kit/caller.js'
import { layoutText } from './text.js'

export interface NavigationItem {
  text: string
  href: string
  current: boolean
}

interface Entry {
  text: string
  href: string
  roles?: readonly Role[]
}

const { links } = layoutText
const ENTRIES: readonly Entry[] = [
  { text: links.opportunities, href: '/opportunities' },
  { text: links.buying, href: '/buying', roles: ['buyer', 'approver'] },
  { text: links.organisation, href: '/organisation', roles: ['org-admin'] },
  { text: links.operations, href: '/operations', roles: ['operator'] },
]

/** The ways that lead on for this person, the one they are on marked. */
export function navigationFor(path: string, caller: Caller | undefined): NavigationItem[] {
  return ENTRIES.filter(({ roles }) => !roles || roles.some((r) => caller?.roles.includes(r))).map(
    ({ text, href }) => ({ text, href, current: path === href || path.startsWith(`${href}/`) }),
  )
}
