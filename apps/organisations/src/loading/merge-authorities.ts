import type { EntityManager } from 'typeorm'
import { readableName } from '../register/readable-name.js'
import { addIdentifiers, type RegisterOrganisations } from '../register/register-organisations.js'
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

interface Holder {
  scheme: string
  id: string
  organisationId: string
  kind: string
  name: string
  openedOn: string | null
  closedOn: string | null
}

const HOLDERS = `
  select i.scheme, i.id, o.id as "organisationId", o.kind, o.name,
         o.opened_on::text as "openedOn", o.closed_on::text as "closedOn"
    from organisation_identifiers i join organisations o on o.id = i.organisation_id
   where (i.scheme, i.id) in (select * from unnest($1::text[], $2::text[]))`

const CHANGE = `
  update organisations o
     set name = c.name, opened_on = coalesce(c.opened_on, o.opened_on),
         closed_on = coalesce(c.closed_on, o.closed_on), version = version + 1,
         updated_at = now(), xid = pg_current_xact_id()
    from unnest($1::uuid[], $2::text[], $3::date[], $4::date[])
         as c (id, name, opened_on, closed_on)
   where o.id = c.id`

interface Known {
  row: ListedAuthority
  holders: Holder[]
}

/** Puts listed authorities beside those that are known by one of their identifiers, in sets. */
export async function mergeAuthorities(
  tx: EntityManager,
  registerOrganisations: RegisterOrganisations,
  rows: readonly ListedAuthority[],
): Promise<Merged> {
  const holders = await holdersOf(tx, rows)
  const all = rows.map((row) => ({ row, holders: holders(row) }))
  const added = all.filter((one) => one.holders.length === 0).map(({ row }) => row)
  const conflicting = all.filter(isConflicting).map(({ row }) => row)
  const known = all.filter((one) => one.holders.length > 0 && !isConflicting(one))
  const changed = known.filter(isChanged)

  const newIds = await registerOrganisations.run(tx, added.map(asOrganisation))
  await applyChanges(tx, changed)
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

/** A day that the file leaves open is no change: another file may have told it. */
function isChanged({ row, holders }: Known): boolean {
  const [held] = holders
  if (!held) return false
  const { validFrom = held.openedOn, validTo = held.closedOn } = row
  const sameDays = validFrom === held.openedOn && validTo === held.closedOn
  const sameIdentifiers = holders.length === row.identifiers.length
  return !sameDays || !sameIdentifiers || readableName(row.name) !== held.name
}

async function applyChanges(tx: EntityManager, changed: readonly Known[]): Promise<void> {
  const of = ({ holders: [held] }: Known) => held?.organisationId ?? ''
  await tx.query(CHANGE, [
    changed.map(of),
    changed.map(({ row }) => readableName(row.name)),
    changed.map(({ row }) => row.validFrom ?? null),
    changed.map(({ row }) => row.validTo ?? null),
  ])
  const missing = changed.flatMap((one) =>
    one.row.identifiers
      .filter(({ scheme, id }) => !one.holders.some((h) => h.scheme === scheme && h.id === id))
      .map((identifier) => ({ ...identifier, of: of(one) })),
  )
  await addIdentifiers(tx, missing)
}

function asOrganisation({ name, identifiers, validFrom, validTo }: ListedAuthority) {
  return {
    kind: 'contracting-authority' as const,
    name: readableName(name),
    identifiers,
    ...(validFrom && { openedOn: validFrom }),
    ...(validTo && { closedOn: validTo }),
  }
}
