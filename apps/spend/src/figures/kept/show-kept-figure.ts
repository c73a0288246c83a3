import { Transactions } from '@inroad/database/transactions'
import { NotFound } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import { isUUID } from 'class-validator'
import { latestCut } from '../../cuts/take-cut.js'
import { methodNamed, METHODS } from '../methods/published-methods.js'
import { ReadFigures } from '../scope/read-figures.js'
import { smeShare } from '../share/sme-share.query.js'
import type { SmeShareView } from '../share/sme-share.view.js'
import type { KeptFigureView } from './kept-figure.view.js'
import { pastSql } from './plain-sql.js'

const ONE = `
  select public_id as id, measure, result, calculated_at as "calculatedAt" from figures
   where public_id = $1`

interface KeptFigure {
  id: string
  measure: 'sme-share'
  result: SmeShareView
  calculatedAt: Date
}

/** What a figure looks like now is the same until the data changes. */
const REMEMBERED = 500

/** A published figure as it was, with the same period by every method from the newest data. */
@Injectable()
export class ShowKeptFigure {
  private readonly restated = new Map<string, SmeShareView[]>()

  constructor(
    private readonly figures: ReadFigures,
    private readonly transactions: Transactions,
  ) {}

  /** @throws NotFound */
  async run(id: string): Promise<KeptFigureView> {
    const { kept, cut } = await this.transactions.run(async (tx) => {
      const [found] = isUUID(id) ? await tx.query<KeptFigure[]>(ONE, [id]) : []
      return { kept: found, cut: await latestCut(tx) }
    })
    if (!kept) {
      throw new NotFound('FIGURE_NOT_FOUND', 'No figure was published under this address.')
    }
    const { measure, result: figure, calculatedAt } = kept
    return {
      id: kept.id,
      measure,
      calculatedAt: calculatedAt.toISOString(),
      figure,
      restated: await this.restatedAt(kept.id, figure, cut),
      sql: sqlOf(figure),
    }
  }

  private async restatedAt(id: string, figure: SmeShareView, cut: number): Promise<SmeShareView[]> {
    const key = `${id} ${cut}`
    const known = this.restated.get(key) ?? (await this.restate(figure, cut))
    this.restated.delete(key)
    this.restated.set(key, known)
    const [oldest] = this.restated.keys()
    if (oldest !== undefined && this.restated.size > REMEMBERED) this.restated.delete(oldest)
    return known
  }

  private async restate(figure: SmeShareView, cut: number): Promise<SmeShareView[]> {
    const { organisation, financialYear: fy, series } = figure
    const views: SmeShareView[] = []
    for (const { name: method } of METHODS) {
      const question = { org: organisation?.code, fy, method, cut, series }
      views.push(await this.figures.read(question, (tx, scope) => smeShare(tx, scope)))
    }
    return views
  }
}

function sqlOf(figure: SmeShareView): string {
  const { organisation, financialYear, method, dataCut: cut, series } = figure
  const codes = organisation && [
    organisation.code,
    ...organisation.predecessors.map(({ code }) => code),
  ]
  const of = { financialYear, method: methodNamed(method.name), cut, series }
  return pastSql({ ...of, kept: false, successions: [] }, codes)
}
