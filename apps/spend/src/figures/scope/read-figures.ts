import { Transactions } from '@inroad/database/transactions'
import { Unavailable } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { categoriseTypes } from '../categories/categorise-types.js'
import { refreshSums } from '../rollups/refresh-sums.js'
import { isStale, type Waiting } from '../rollups/stale-months.js'
import type { FigureScope } from './figure-scope.js'
import { type FigureQuestion, figureScope } from './figure-scope.query.js'
import { endOf, firstDay } from './financial-year.js'

/** Milliseconds that somebody waits for sums before being sent away. */
const PATIENCE = 20_000

/** The years that a figure shows; those of the question when left out. */
export interface ShownYears {
  from?: number
  until?: number
}

type Work<Answer> = (tx: EntityManager, scope: FigureScope) => Promise<Answer>

/** Answers from one moment of the data, with every sum in it up to date. */
@Injectable()
export class ReadFigures {
  constructor(readonly transactions: Transactions) {}

  /**
   * @param years where it shows others than the year asked for
   * @throws Unavailable when so much came at once that summing takes longer than anyone waits
   */
  async read<Answer>(
    question: FigureQuestion,
    work: Work<Answer>,
    years: (scope: FigureScope) => ShownYears = ownYear,
  ): Promise<Answer> {
    const began = performance.now()
    while (performance.now() - began < PATIENCE) {
      const outcome = await this.attempt(question, work, years)
      if ('answer' in outcome) return outcome.answer
      await this.prepare(outcome.scope, outcome.waiting, began)
    }
    throw new Unavailable(
      'FIGURES_BEING_SUMMED',
      'Much spend came in at once and is being summed. Ask again in a minute.',
    )
  }

  private attempt<Answer>(
    question: FigureQuestion,
    work: Work<Answer>,
    years: (scope: FigureScope) => ShownYears,
  ): Promise<{ answer: Answer } | { scope: FigureScope; waiting: Waiting }> {
    return this.transactions.run(async (tx) => {
      await tx.query('set transaction isolation level repeatable read')
      const scope = await figureScope(tx, question)
      const waiting = waitingFor(scope, years(scope))
      const ready = scope.kept ? !(await isStale(tx, waiting)) : await isCategorised(tx, scope)
      return ready ? { answer: await work(tx, scope) } : { scope, waiting }
    })
  }

  private async prepare(scope: FigureScope, waiting: Waiting, began: number): Promise<void> {
    if (!scope.kept) {
      await this.transactions.run((tx) => categoriseTypes(tx, scope.method.categories))
      return
    }
    while (performance.now() - began < PATIENCE) {
      if (!(await this.transactions.run((tx) => refreshSums(tx, waiting)))) return
    }
  }
}

function ownYear({ financialYear }: FigureScope): ShownYears {
  return { from: financialYear, until: financialYear }
}

function waitingFor({ authorityIds }: FigureScope, { from, until }: ShownYears): Waiting {
  return {
    ...(authorityIds && { authorityIds }),
    ...(from !== undefined && { from: firstDay(from) }),
    ...(until !== undefined && { until: endOf(until) }),
  }
}

async function isCategorised(tx: EntityManager, { method }: FigureScope): Promise<boolean> {
  const [row] = await tx.query<{ missing: boolean }[]>(
    `select exists (select from expense_types t
                     where not exists (select from expense_categories k
                                        where k.rule_version = $1 and k.expense_type_id = t.id))
            as missing`,
    [method.categories],
  )
  return row?.missing === false
}
