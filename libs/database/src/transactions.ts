import type { PoolClient } from 'pg'
import type { DataSource, EntityManager, QueryRunner } from 'typeorm'
import { failpoint } from './failpoint.js'

const HOOKS = 'inroad.afterCommit'

/** The one way to write: everything done with `tx` happens, or none of it does. */
export class Transactions {
  constructor(readonly dataSource: DataSource) {}

  /**
   * Commits when `work` resolves, rolls back when it rejects; then runs the after-commit hooks.
   * @throws TransactionSpoiled when `work` resolved though one of its statements had failed
   */
  async run<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner()
    const hooks = new Set<() => void>()
    runner.data = { [HOOKS]: hooks }
    let result: Result
    try {
      await runner.startTransaction()
      result = await work(runner.manager)
      await commit(runner)
    } catch (error) {
      await runner.rollbackTransaction().catch((fault: Error) => breakOff(runner.manager, fault))
      throw error
    } finally {
      await runner.release()
    }
    for (const hook of hooks) hook()
    return result
  }
}

/** The work caught the error of one of its statements and went on; PostgreSQL wrote nothing of it. */
export class TransactionSpoiled extends Error {
  override readonly name = 'TransactionSpoiled'

  constructor() {
    super('a statement failed and its error was caught, so nothing of the transaction was written')
  }
}

/** PostgreSQL answers COMMIT of a failed transaction with ROLLBACK, and without an error. */
async function commit(runner: QueryRunner): Promise<void> {
  const client = (await runner.connect()) as PoolClient
  const answer = client.query('commit')
  await failpoint('F14')
  const { command } = await answer
  if (command !== 'COMMIT') throw new TransactionSpoiled()
}

/**
 * Ends a transaction from outside while its work may still go on: closes the connection, so that
 * nothing the work still sends can have an effect, not even after the rollback.
 */
export function breakOff(tx: EntityManager, reason: Error): void {
  // TypeORM's own way to give up a broken connection, which it keeps to itself.
  const runner = tx.queryRunner as unknown as { releasePostgresConnection(reason: Error): void }
  void runner.releasePostgresConnection(reason)
}

/**
 * Runs `hook` once the transaction has committed. For hints only: a process that dies in between
 * never runs it. The same function given twice runs once.
 */
export function afterCommit(tx: EntityManager, hook: () => void): void {
  const hooks = (tx.queryRunner?.data as Record<string, unknown> | undefined)?.[HOOKS]
  if (hooks instanceof Set) (hooks as Set<() => void>).add(hook)
}
