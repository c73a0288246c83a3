import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { EntityManager } from 'typeorm'
import { tellChanges } from '../register/tell-changes.js'
import type { ListedAuthority } from './authority-list.js'

const PLACE = `
  update organisations o
     set region = p.region, version = version + 1, updated_at = now(), xid = pg_current_xact_id()
    from unnest($1::text[], $2::text[]) as p (board, region)
    join organisation_identifiers i on i.scheme = 'GB-NHS' and i.id = p.board
   where o.id = i.organisation_id and o.kind = 'contracting-authority' and o.region is null
  returning o.id`

/**
 * The list of boards does not say in which region they are, but the other lists say of each authority
 * in which board's area and in which region it lies.
 */
export async function placeBoards(
  tx: EntityManager,
  outbox: Outbox,
  rows: readonly ListedAuthority[],
): Promise<void> {
  const regions = regionsOfAreas(rows)
  const [placed] = await tx.query<[{ id: string }[], number]>(PLACE, [
    [...regions.keys()],
    [...regions.values()],
  ])
  await tellChanges(
    tx,
    outbox,
    placed.map(({ id }) => id),
  )
}

/** Only areas of which all rows name the same region. Pure. */
export function regionsOfAreas(
  rows: readonly Pick<ListedAuthority, 'area' | 'region'>[],
): Map<string, string> {
  const found = new Map<string, string>()
  const torn = new Set<string>()
  for (const { area, region } of rows) {
    if (area === undefined || region === undefined) continue
    if ((found.get(area) ?? region) !== region) torn.add(area)
    found.set(area, region)
  }
  for (const area of torn) found.delete(area)
  return found
}
