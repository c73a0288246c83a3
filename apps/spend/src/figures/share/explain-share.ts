import type { EntityManager } from 'typeorm'
import { codesOf, plainSql } from '../kept/plain-sql.js'
import { snapshotStatuses } from '../kept/snapshot-statuses.js'
import type { SpendClass } from '../methods/method.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { endOf, firstDay } from '../scope/financial-year.js'
import type { ReadFigures } from '../scope/read-figures.js'
import type { FigureQuestion } from '../scope/figure-scope.query.js'
import { classSums } from './class-sums.query.js'
import { pence, pounds } from './pence.js'
import { type ShareRow, shareRows } from './share-rows.query.js'
import { smeShare } from './sme-share.query.js'
import type { SmeShareView } from './sme-share.view.js'

/** A class of payments in the year. Pounds as decimal texts. */
export interface ExplainedClass {
  class: SpendClass
  lines: number
  amount: string
}

/** A share made again from the payments, step by step, and once more by plain SQL. */
export interface ExplainedShare {
  view: SmeShareView
  classes: ExplainedClass[]
  largest: ShareRow[]
  sql: string
  /** What the plain SQL gave. */
  bySql: { sme: string; notSme: string; unknown: string }
  /** Whether the two are the same to the penny. */
  same: boolean
}

/** Makes a share again from the cells, says how, and adds it up once more by plain SQL. */
export function explainShare(
  figures: ReadFigures,
  question: FigureQuestion,
  largest: number,
): Promise<ExplainedShare> {
  return figures.read(question, async (tx, scope) => {
    if (!scope.kept) await snapshotStatuses(tx, scope.method, scope.cut.cut)
    const fromCells = { ...scope, kept: false }
    const view = await smeShare(tx, fromCells)
    const sums = await classSums(tx, fromCells, { by: 'all', ...periodOf(scope) })
    const sql = plainSql(scope, codesOf(scope))
    const bySql = await sumBySql(tx, sql)
    const { sme, notSme, unknown } = view.numbers
    return {
      view,
      classes: sums.map(({ class: name, lines, amount }) => ({ class: name, lines, amount })),
      largest: await shareRows(tx, fromCells, {}, { limit: largest, offset: 0 }),
      ...{ sql, bySql },
      same: sme === bySql.sme && notSme === bySql.notSme && unknown === bySql.unknown,
    }
  })
}

function periodOf({ financialYear }: FigureScope): { from: string; until: string } {
  return { from: firstDay(financialYear), until: endOf(financialYear) }
}

async function sumBySql(tx: EntityManager, sql: string): Promise<ExplainedShare['bySql']> {
  const [row] = await tx.query<{ sme: string; not_sme: string; unknown: string }[]>(sql)
  const exact = (text = '0'): string => pounds(pence(text))
  return { sme: exact(row?.sme), notSme: exact(row?.not_sme), unknown: exact(row?.unknown) }
}
