import type { EntityManager } from 'typeorm'
import { figureFacts } from '../scope/figure-facts.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { endOf, firstDay, yearName } from '../scope/financial-year.js'
import { classSums } from '../share/class-sums.query.js'
import { given, shareNumbers } from '../share/share-numbers.js'
import { targetOf } from '../share/sme-share.query.js'
import type { SeriesView, SeriesYear } from './series.view.js'

/** Years of which a span is shown where nobody says from when. */
const LONGEST = 100

/** The share year by year, up to the scope's year. */
export async function shareSeries(
  tx: EntityManager,
  scope: FigureScope,
  { from }: { from?: number },
): Promise<SeriesView> {
  const { financialYear: to, method, organisation } = scope
  const since = from ?? to - LONGEST
  const sums = await classSums(tx, scope, {
    by: 'year',
    from: firstDay(since),
    until: endOf(to),
  })
  const years = [...Map.groupBy(sums, ({ key }) => Number(key))]
    .sort(([a], [b]) => a - b)
    .map(([financialYear, of]) => ({
      financialYear,
      name: yearName(financialYear),
      numbers: shareNumbers(of, method.figureFrom),
    }))
  const numbers = shareNumbers(sums, method.figureFrom)
  const target = organisation && (await targetOf(tx, organisation.code))
  return {
    ...figureFacts(scope, numbers),
    from: from ?? years[0]?.financialYear ?? to,
    to,
    numbers,
    years: years.map((year, place) => ({ ...year, ...changeFrom(years[place - 1], year) })),
    ...(target && { target }),
  }
}

/** Only figures are compared, and only neighbours. */
function changeFrom(before: SeriesYear | undefined, year: SeriesYear): { change?: number } {
  if (!before?.numbers.yetAFigure || !year.numbers.yetAFigure) return {}
  if (before.financialYear !== year.financialYear - 1) return {}
  const [was, is] = [before.numbers.share, year.numbers.share]
  if (was === undefined || is === undefined) return {}
  return given('change', Math.round((is - was) * 10_000) / 10_000)
}
