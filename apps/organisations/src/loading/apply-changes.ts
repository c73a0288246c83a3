import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { EntityManager } from 'typeorm'
import { readableName } from '../register/readable-name.js'
import { addIdentifiers } from '../register/register-organisations.js'
import { tellChanges } from '../register/tell-changes.js'
import type { ListedAuthority } from './authority-list.js'

/** An organisation that has one of the identifiers of a row. */
export interface Holder {
  scheme: string
  id: string
  organisationId: string
  kind: string
  name: string
  region: string | null
  openedOn: string | null
  closedOn: string | null
}

export interface Known {
  row: ListedAuthority
  holders: Holder[]
}

const CHANGE = `
  update organisations o
     set name = c.name, opened_on = coalesce(c.opened_on, o.opened_on),
         closed_on = coalesce(c.closed_on, o.closed_on), region = coalesce(c.region, o.region),
         version = version + 1, updated_at = now(), xid = pg_current_xact_id()
    from unnest($1::uuid[], $2::text[], $3::date[], $4::date[], $5::text[])
         as c (id, name, opened_on, closed_on, region)
   where o.id = c.id`

/** Takes over what a list says of known organisations, and tells of it. */
export async function applyChanges(
  tx: EntityManager,
  outbox: Outbox,
  changed: readonly Known[],
): Promise<void> {
  const of = ({ holders: [held] }: Known) => held?.organisationId ?? ''
  const ids = changed.map(of)
  await tx.query(CHANGE, [
    ids,
    changed.map(({ row }) => readableName(row.name)),
    changed.map(({ row }) => row.validFrom ?? null),
    changed.map(({ row }) => row.validTo ?? null),
    changed.map(({ row }) => row.region ?? null),
  ])
  const missing = changed.flatMap((one) =>
    one.row.identifiers
      .filter(({ scheme, id }) => !one.holders.some((h) => h.scheme === scheme && h.id === id))
      .map((identifier) => ({ ...identifier, of: of(one) })),
  )
  await addIdentifiers(tx, missing)
  await tellChanges(tx, outbox, ids)
}
