import type { EntityManager } from 'typeorm'
import type { TenderTerms } from '../terms/tender-terms.js'

/** Puts terms in place of those that were known. */
export async function storeTerms(
  tx: EntityManager,
  procurementId: string,
  terms: TenderTerms,
): Promise<void> {
  const values = [procurementId, JSON.stringify(terms)]
  await tx.query('update procurements set terms = $2 where id = $1', values)
}

const NEXT_VERSION = `
  update procurements set version = version + 1, updated_at = now(), xid = pg_current_xact_id()
   where id = $1`

/** Of a change that leaves the facts as they are, so that whoever has not seen it learns of it. */
export async function nextVersion(tx: EntityManager, procurementId: string): Promise<void> {
  await tx.query(NEXT_VERSION, [procurementId])
}
