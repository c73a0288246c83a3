import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { EntityManager } from 'typeorm'
import { readableName } from '../register/readable-name.js'
import { RegisterOrganisations } from '../register/register-organisations.js'
import { applyChanges, type Holder, type Known } from './apply-changes.js'
import type { ListedAuthority } from './authority-list.js'

/** What became of the rows. */
export interface Merged {
  new: number
  changed: number
  unchanged: number
  /** ODS code to the organisation's id. */
  ids: Map<string, string>
  /** Rows whose identifiers belong to two organisations, or to one that is no authority. */
  conflicting: ListedAuthority[]
}

const HOLDERS = `
  select i.scheme, i.id, o.id as "organisationId", o.kind, o.name, o.region,
         o.opened_on::text as "openedOn", o.closed_on::text as "closedOn"
    from organisation_identifiers i join organisations o on o.id = i.organisation_id
   where (i.scheme, i.id) in (select * from unnest($1::text[], $2::text[]))`

/** Puts listed authorities beside those that are known by one of their identifiers, in sets. */
export async function mergeAuthorities(
  tx: EntityManager,
  outbox: Outbox,
  rows: readonly ListedAuthority[],
): Promise<Merged> {
  const holders = await holdersOf(tx, rows)
  const all = rows.map((row) => ({ row, holders: holders(row) }))
  const added = all.filter((one) => one.holders.length === 0).map(({ row }) => row)
  const conflicting = all.filter(isConflicting).map(({ row }) => row)
  const known = all.filter((one) => one.holders.length > 0 && !isConflicting(one))
  const changed = known.filter(isChanged)

  const newIds = await new RegisterOrganisations(outbox).run(tx, added.map(asOrganisation))
  await applyChanges(tx, outbox, changed)
  const ids = new Map(
    known.map(({ row, holders: [held] }) => [row.ods, held?.organisationId ?? '']),
  )
  added.forEach(({ ods }, place) => ids.set(ods, newIds[place] ?? ''))
  const unchanged = known.length - changed.length
  return { new: added.length, changed: changed.length, unchanged, ids, conflicting }
}

async function holdersOf(
  tx: EntityManager,
  rows: readonly ListedAuthority[],
): Promise<(row: ListedAuthority) => Holder[]> {
  const identifiers = rows.flatMap((row) => row.identifiers)
  const held = await tx.query<Holder[]>(HOLDERS, [
    identifiers.map(({ scheme }) => scheme),
    identifiers.map(({ id }) => id),
  ])
  const by = new Map(held.map((holder) => [`${holder.scheme}:${holder.id}`, holder]))
  return (row) => row.identifiers.flatMap(({ scheme, id }) => by.get(`${scheme}:${id}`) ?? [])
}

function isConflicting({ holders }: Known): boolean {
  const organisations = new Set(holders.map(({ organisationId }) => organisationId))
  return organisations.size > 1 || holders.some(({ kind }) => kind !== 'contracting-authority')
}

/** A day or region that the file leaves open is no change: another file may have told it. */
function isChanged({ row, holders }: Known): boolean {
  const [held] = holders
  if (!held) return false
  const { validFrom = held.openedOn, validTo = held.closedOn, region = held.region } = row
  const sameDays = validFrom === held.openedOn && validTo === held.closedOn
  const sameIdentifiers = holders.length === row.identifiers.length
  const samePlace = region === held.region
  return !sameDays || !samePlace || !sameIdentifiers || readableName(row.name) !== held.name
}

function asOrganisation({ name, identifiers, region, validFrom, validTo }: ListedAuthority) {
  return {
    kind: 'contracting-authority' as const,
    name: readableName(name),
    identifiers,
    ...(region && { region }),
    ...(validFrom && { openedOn: validFrom }),
    ...(validTo && { closedOn: validTo }),
  }
}
