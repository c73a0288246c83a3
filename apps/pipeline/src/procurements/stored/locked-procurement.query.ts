import { isUUID } from 'class-validator'
import { Conflict, NotFound } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import type { ProcurementRow } from './known-procurement.query.js'
import type { KnownHere } from '../known/entered-procurement.js'
import type { Actor } from '../ownership/actor.js'
import { mayChange } from '../ownership/may-change.js'
import type { TenderTerms } from '../terms/tender-terms.js'

export interface LockedProcurement extends ProcurementRow {
  known: KnownHere
  terms: TenderTerms
}

/** Which procurement a change is meant for, by whom, and which state of it they have seen. */
export interface Target {
  /** Our own id, or the ocid. */
  ref: string
  by: Actor
  /** Absent where it does not matter which. */
  version?: number
}

/** Text that PostgreSQL takes as an ocid. */
const OCID = /^[^\p{C}]{1,100}$/u

/** Whether a publisher's release of a procurement was imported. */
export const IMPORTED = `
  exists (select from notices n where n.procurement_id = p.id and n.origin = 'import')`

/**
 * The condition that picks one procurement by either id; the value is its only parameter.
 * @throws NotFound PROCUREMENT_NOT_FOUND for what can be neither
 */
export function whichProcurement(ref: string): string {
  if (!OCID.test(ref)) throw noSuchProcurement()
  return isUUID(ref) ? 'p.id = $1' : 'p.ocid = $1'
}

type Row = LockedProcurement & { organisationId: string | null; imported: boolean }

/**
 * Locks one procurement for a change. What the one who asks may not change is not there for them.
 * @throws NotFound PROCUREMENT_NOT_FOUND, Conflict VERSION_CONFLICT
 */
export async function lockProcurement(
  tx: EntityManager,
  { ref, by, version }: Target,
): Promise<LockedProcurement> {
  const [row] = await tx.query<Row[]>(
    `select p.id, p.ocid, p.version, p.known, p.terms, p.organisation_id as "organisationId",
            ${IMPORTED} as imported
       from procurements p where ${whichProcurement(ref)} for update`,
    [ref],
  )
  if (!row) throw noSuchProcurement()
  const { organisationId, imported, ...locked } = row
  const { buyers } = row.known.facts
  if (!mayChange({ organisationId, imported, buyers }, by.organisation)) throw noSuchProcurement()
  assertVersion(row, version)
  return locked
}

const REPEATED = `
  select exists (select from notices where procurement_id = $1 and request_key = $2) as repeated`

/**
 * Locks one procurement for a change, unless the same key has made it already.
 * @throws NotFound PROCUREMENT_NOT_FOUND, Conflict VERSION_CONFLICT
 */
export async function lockForNew(
  tx: EntityManager,
  { ref, by, version }: Target,
  requestKey: Buffer | undefined,
): Promise<LockedProcurement | 'done'> {
  const row = await lockProcurement(tx, { ref, by })
  const values = [row.id, requestKey ?? null]
  const [key] = await tx.query<{ repeated: boolean }[]>(REPEATED, values)
  if (key?.repeated) return 'done'
  assertVersion(row, version)
  return row
}

/** @throws Conflict VERSION_CONFLICT when somebody else was faster */
export function assertVersion(row: { version: number }, asked: number | undefined): void {
  if (asked === undefined || asked === row.version) return
  throw new Conflict(
    'VERSION_CONFLICT',
    `The procurement has changed since: it is at version ${row.version}, and the request was made for version ${asked}. Read it again, then decide.`,
  )
}

export function noSuchProcurement(): NotFound {
  return new NotFound('PROCUREMENT_NOT_FOUND', 'There is no procurement with this id or ocid.')
}
