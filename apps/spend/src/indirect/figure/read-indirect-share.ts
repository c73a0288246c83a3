import { ReadFigures } from '../../figures/scope/read-figures.js'
import type { FigureScope } from '../../figures/scope/figure-scope.js'
import { smeShare } from '../../figures/share/sme-share.query.js'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { extrapolate } from './extrapolate.js'
import { coverageOf, gradeShares } from './grade-shares.js'
import type { IndirectShareDto } from './indirect-share.dto.js'
import type { IndirectShareView } from './indirect-share.view.js'
import { indirectSums } from './indirect-sums.query.js'
import {
  INDIRECT_METHODS,
  indirectMethodNamed,
  type IndirectMethod,
} from './methods/indirect-methods.js'

const DEFINITION =
  'What suppliers that are paid by the NHS say they passed on to small and medium enterprises. ' +
  'Each supplier states it once a year, with the status of its own suppliers. It is money that ' +
  'direct spend counts already, so the two are never added.'

const FORMULA = 'spend passed on to SMEs / all spend passed on, by grade of evidence'

/** The indirect SME share of a year. */
@Injectable()
export class ReadIndirectShare {
  constructor(private readonly figures: ReadFigures) {}

  /** @throws NotFound METHOD_NOT_FOUND */
  async run({ fy, cut, method: named }: IndirectShareDto): Promise<IndirectShareView> {
    const method = named === undefined ? undefined : indirectMethodNamed(named)
    const question = { fy, ...(cut !== undefined && { cut }), series: 'as-was' as const }
    return this.figures.read(question, (tx, scope) => indirectShare(tx, scope, method))
  }
}

async function indirectShare(
  tx: EntityManager,
  scope: FigureScope,
  method: IndirectMethod | undefined,
): Promise<IndirectShareView> {
  const { financialYear } = scope
  const { cut } = scope.cut
  const { numbers } = await smeShare(tx, scope)
  const all = await indirectSums(tx, financialYear, cut)
  const returns = all.filter(({ isSupplyChain }) => !isSupplyChain)
  const coverage = coverageOf(returns, numbers.notSme)
  const query = new URLSearchParams({
    ...{ fy: String(financialYear), cut: String(cut) },
    ...(method && { method: method.name }),
  })
  return {
    definition: DEFINITION,
    formula: FORMULA,
    financialYear,
    dataCut: cut,
    byEvidence: gradeShares(returns),
    nhsSupplyChain: gradeShares(all.filter(({ isSupplyChain }) => isSupplyChain)),
    coverage,
    ...(method && { extrapolation: extrapolate(method, returns, coverage) }),
    methods: INDIRECT_METHODS.map(({ name }) => name),
    rebuild: `GET /figures/indirect?${query.toString()}`,
  }
}
