import type { EntityManager } from 'typeorm'

/** How PostgreSQL goes about work on rows that were only just written. */
const FOR_NEW_ROWS = {
  // A file takes as long as it takes, and waits for its turn as long as others need.
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  work_mem: '64MB',
  // Statistics know nothing of rows this transaction wrote: taken for a handful, they would be
  // compared each with each.
  enable_nestloop: 'off',
  enable_sort: 'off',
}

const PLANNING = ['work_mem', 'enable_nestloop', 'enable_sort']

/** Until the end of the transaction. */
export async function patientPlans(tx: EntityManager): Promise<void> {
  const settings = Object.entries(FOR_NEW_ROWS)
  const each = settings.map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, true)`)
  await tx.query(`select ${each.join(', ')}`, settings.flat())
}

/** For the statements of others in the same transaction. */
export async function usualPlans(tx: EntityManager): Promise<void> {
  for (const name of PLANNING) await tx.query(`set local ${name} to default`)
}
