import { one, type Fields, type Visit } from '../../../kit/visit.js'
import { ownAuthority } from '../../spend-files/giving/own-authority.js'
import type { StatusScope } from './status-view.js'

/** The first year of spend files that anybody has published, and then some. */
const FIRST_YEAR = 2010
const ODS_CODE = /^[A-Za-z0-9]{2,10}$/

/** As asked for; at first an analyst's own organisation, which is what they are to find out about. */
export async function scopeOf(visit: Visit): Promise<StatusScope> {
  const { query } = visit
  const fy = yearIn(query)
  if (query['org'] !== undefined) return { org: one(query['org']), fy }
  return { org: (await ownAuthority(visit))?.code ?? '', fy }
}

export function isCode(org: string): boolean {
  return org === '' || ODS_CODE.test(org)
}

/** For the service; nothing of what is no code. */
export function scopeQuery({ org, fy }: StatusScope) {
  return {
    org: org !== '' && isCode(org) ? org.toUpperCase() : undefined,
    fy: fy === '' ? undefined : Number(fy),
  }
}

/** Financial years up to the one that now runs, the latest first. */
export function years(now: Date): number[] {
  const current = now.getUTCMonth() >= 3 ? now.getUTCFullYear() : now.getUTCFullYear() - 1
  return Array.from({ length: current - FIRST_YEAR + 1 }, (_, at) => current - at)
}

function yearIn(query: Fields): string {
  const fy = one(query['fy'])
  return /^20\d{2}$/.test(fy) ? fy : ''
}
