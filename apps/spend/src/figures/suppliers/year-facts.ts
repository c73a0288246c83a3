import type { EntityManager } from 'typeorm'
import { figureFacts, type Measure } from '../scope/figure-facts.js'
import type { FigureScope } from '../scope/figure-scope.js'
import type { FigureFacts } from '../scope/figure.view.js'
import { endOf, firstDay } from '../scope/financial-year.js'
import { classSums } from '../share/class-sums.query.js'
import { shareNumbers } from '../share/share-numbers.js'

/** What a figure of suppliers says of itself: with how much is known of the same year's spend. */
export async function yearFacts(
  tx: EntityManager,
  scope: FigureScope,
  measure: Measure,
): Promise<FigureFacts> {
  const { financialYear, method } = scope
  const period = { from: firstDay(financialYear), until: endOf(financialYear) }
  const sums = await classSums(tx, scope, { by: 'all', ...period })
  return figureFacts(scope, shareNumbers(sums, method.figureFrom), measure)
}
