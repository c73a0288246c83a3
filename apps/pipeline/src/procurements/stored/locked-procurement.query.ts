import { isUUID } from 'class-validator'
import { Conflict, NotFound } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import type { ProcurementRow } from './known-procurement.query.js'
import type { KnownHere } from '../known/entered-procurement.js'

export interface LockedProcurement extends ProcurementRow {
  known: KnownHere
}

/** Which procurement a change is meant for, and which state of it the one who asks has seen. */
export interface Target {
  /** Our own id, or the ocid. */
  ref: string
  /** Absent where it does not matter which. */
  version?: number
}

/** Text that PostgreSQL takes as an ocid. */
const OCID = /^[^\p{C}]{1,100}$/u

/**
 * The condition that picks one procurement by either id; the value is its only parameter.
 * @throws NotFound PROCUREMENT_NOT_FOUND for what can be neither
 */
export function whichProcurement(ref: string): string {
  if (!OCID.test(ref)) throw noSuchProcurement()
  return isUUID(ref) ? 'p.id = $1' : 'p.ocid = $1'
}

/**
 * Locks one procurement for a change.
 * @throws NotFound PROCUREMENT_NOT_FOUND, Conflict VERSION_CONFLICT
 */
export async function lockProcurement(
  tx: EntityManager,
  { ref, version }: Target,
): Promise<LockedProcurement> {
  const [row] = await tx.query<LockedProcurement[]>(
    `select p.id, p.ocid, p.version, p.known from procurements p
      where ${whichProcurement(ref)} for update`,
    [ref],
  )
  if (!row) throw noSuchProcurement()
  if (version !== undefined && version !== row.version) {
    throw new Conflict(
      'VERSION_CONFLICT',
      `The procurement has changed since: it is at version ${row.version}, and the request was made for version ${version}. Read it again, then decide.`,
    )
  }
  return row
}

export function noSuchProcurement(): NotFound {
  return new NotFound('PROCUREMENT_NOT_FOUND', 'There is no procurement with this id or ocid.')
}
