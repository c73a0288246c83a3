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
  /** Other addresses of the same part of the site. */
  also?: readonly string[]
  roles?: readonly Role[]
}

const { links } = layoutText
const ENTRIES: readonly Entry[] = [
  { text: links.opportunities, href: '/opportunities' },
  { text: links.spendFigures, href: '/spend' },
  { text: links.buying, href: '/buying', roles: ['buyer', 'approver'] },
  {
    text: links.spendData,
    href: '/spend/data',
    also: ['/spend/files', '/spend/suppliers', '/spend/returns', '/spend/targets'],
    roles: ['analyst', 'operator'],
  },
  { text: links.organisation, href: '/organisation', roles: ['org-admin'] },
  { text: links.operations, href: '/operations', roles: ['operator'] },
]

/** The ways that lead on for this person, the one they are on marked: that which names it best. */
export function navigationFor(path: string, caller: Caller | undefined): NavigationItem[] {
  const theirs = ENTRIES.filter(
    ({ roles }) => !roles || roles.some((role) => caller?.roles.includes(role)),
  )
  const best = Math.max(...theirs.map((entry) => matched(entry, path)))
  return theirs.map((entry) => {
    const { text, href } = entry
    return { text, href, current: best > 0 && matched(entry, path) === best }
  })
}

/** How much of the path an entry's addresses name; 0 for none of it. */
function matched({ href, also = [] }: Entry, path: string): number {
  const here = [href, ...also].filter((one) => path === one || path.startsWith(`${one}/`))
  return Math.max(0, ...here.map(({ length }) => length))
}
