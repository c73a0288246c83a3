import type { DataSource, EntityManager } from 'typeorm'

const HOOKS = 'inroad.afterCommit'

/** The one way to write: everything done with `tx` happens, or none of it does. */
export class Transactions {
  constructor(readonly dataSource: DataSource) {}

  /** Commits when `work` resolves, rolls back when it rejects; then runs the after-commit hooks. */
  async run<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    const hooks = new Set<() => void>()
    const result = await this.dataSource.transaction((tx) => {
      const runner = tx.queryRunner
      if (runner) runner.data = { ...runner.data, [HOOKS]: hooks }
      return work(tx)
    })
    for (const hook of hooks) hook()
    return result
  }
}

/**
 * Runs `hook` once the transaction has committed. For hints only: a process that dies in between
 * never runs it. The same function given twice runs once.
 */
export function afterCommit(tx: EntityManager, hook: () => void): void {
  const hooks = (tx.queryRunner?.data as Record<string, unknown> | undefined)?.[HOOKS]
  if (hooks instanceof Set) (hooks as Set<() => void>).add(hook)
}
