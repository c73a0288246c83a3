import type { AuthorityLine, TargetView } from './authority.view.js'

export interface AuthorityRow {
  id: number
  code: string
  name: string
  kind: string
  region: string | null
  openedOn: string | null
  closedOn: string | null
  hasSpend: boolean
  share: string | null
  scope: TargetView['scope']
}

/** Of `authorities a`. */
export const AUTHORITY_COLUMNS = `
  a.id, a.code, a.name, a.kind, a.region, a.opened_on::text as "openedOn",
  a.closed_on::text as "closedOn", a.target_share as share, a.target_scope as scope,
  exists (select from reading_authorities ra join readings r on r.id = ra.reading_id
           where ra.authority_id = a.id and r.from_cut is not null and r.until_cut is null)
    as "hasSpend"`

export function authorityLine({ code, name, kind, hasSpend, ...row }: AuthorityRow): AuthorityLine {
  return {
    ...{ code, name, kind, hasSpend },
    ...(row.region !== null && { region: row.region }),
    ...(row.openedOn !== null && { openedOn: row.openedOn }),
    ...(row.closedOn !== null && { closedOn: row.closedOn }),
    ...(row.share !== null && { target: { share: Number(row.share), scope: row.scope } }),
  }
}
