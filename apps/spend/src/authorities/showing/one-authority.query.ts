import type { Caller } from '@inroad/service-kit/access/caller'
import { NotFound } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { authorityCode } from '../authority-code.js'
import { mayActFor, reaches } from '../may-act-for.js'
import { AUTHORITY_COLUMNS, authorityLine, type AuthorityRow } from './authority-row.js'
import type { AuthorityView, RelatedAuthority } from './authority.view.js'

const ONE = `select ${AUTHORITY_COLUMNS} from authorities a where a.code = $1`

/** Steps next to it, each with the other one. */
const STEPS = `
  select s.predecessor_id = $1 as "isAfter", o.code, o.name, s.on_day::text as "on"
    from successions s
    join authorities o on o.id = case when s.predecessor_id = $1 then s.successor_id
                                      else s.predecessor_id end
   where $1 in (s.predecessor_id, s.successor_id)
   order by s.on_day, lower(o.name), o.code`

/** @throws NotFound AUTHORITY_NOT_FOUND */
export async function oneAuthority(
  tx: EntityManager,
  code: string,
  caller: Caller | undefined,
): Promise<AuthorityView> {
  const row = await existingAuthority(tx, code)
  const steps = await tx.query<(RelatedAuthority & { isAfter: boolean })[]>(STEPS, [row.id])
  const side = (after: boolean): RelatedAuthority[] =>
    steps
      .filter(({ isAfter }) => isAfter === after)
      .map(({ code, name, on }) => ({ code, name, on }))
  const mine = caller !== undefined && reaches(await mayActFor(tx, caller), row.id)
  return { ...authorityLine(row), predecessors: side(false), successors: side(true), mine }
}

/** @throws NotFound AUTHORITY_NOT_FOUND */
export async function existingAuthority(tx: EntityManager, code: string): Promise<AuthorityRow> {
  const [row] = code.includes('\0')
    ? []
    : await tx.query<AuthorityRow[]>(ONE, [authorityCode(code)])
  if (row) return row
  throw new NotFound('AUTHORITY_NOT_FOUND', 'There is no organisation of this ODS code here.')
}
