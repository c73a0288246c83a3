import { breakdown } from '@inroad/spend/figures/breakdown/breakdown.query'
import { paymentTimes } from '@inroad/spend/figures/payment-times/payment-times.query'
import type { FigureQuestion } from '@inroad/spend/figures/scope/figure-scope.query'
import type { ReadFigures } from '@inroad/spend/figures/scope/read-figures'
import { shareSeries } from '@inroad/spend/figures/series/series.query'
import { smeShare } from '@inroad/spend/figures/share/sme-share.query'
import { concentration } from '@inroad/spend/figures/suppliers/concentration.query'
import { supplierChanges } from '@inroad/spend/figures/suppliers/supplier-changes.query'
import { topSuppliers } from '@inroad/spend/figures/suppliers/top-suppliers.query'
import type { SeededRandom } from '../audience/seeded-random.js'
import { FIRST_YEAR } from './figures-size.js'

/** A figure of a dashboard, asked for as its page does. */
export interface DashboardQuestion {
  name: string
  ask(figures: ReadFigures): Promise<unknown>
}

type Ask = (figures: ReadFigures, of: FigureQuestion) => Promise<unknown>

const FIGURES: Record<string, Ask> = {
  'sme-share': (figures, of) => figures.read(of, (tx, scope) => smeShare(tx, scope)),
  'by category': (figures, of) => breakdown(figures, 'category', of),
  'by route': (figures, of) => breakdown(figures, 'route', of),
  'by month': (figures, of) => breakdown(figures, 'month', of),
  'by organisation': (figures, of) => breakdown(figures, 'organisation', of),
  'by region': (figures, of) => breakdown(figures, 'region', of),
  series: (figures, of) =>
    figures.read(
      of,
      (tx, scope) => shareSeries(tx, scope, {}),
      () => ({}),
    ),
  'top suppliers': (figures, of) => figures.read(of, (tx, scope) => topSuppliers(tx, scope, 20)),
  concentration: (figures, of) => figures.read(of, concentration),
  'payment times': (figures, of) => figures.read(of, paymentTimes),
  'supplier changes': (figures, of) =>
    figures.read(of, supplierChanges, ({ financialYear }) => ({
      from: financialYear - 1,
      until: financialYear,
    })),
}

/** Every figure of one organisation, and of all of them together, for some year. */
export function dashboardQuestions(
  random: SeededRandom,
  authorities: number,
  rounds: number,
): DashboardQuestion[] {
  return Array.from({ length: rounds }).flatMap((_, round) =>
    Object.entries(FIGURES).map(([name, ask]) => {
      const all = round % 3 === 0
      const org = all ? undefined : `RB${random.between(1, authorities)}`
      const of = { org, fy: FIRST_YEAR + random.between(0, 4), series: 'as-was' as const }
      return { name: `${name} of ${all ? 'all' : 'one'}`, ask: (figures) => ask(figures, of) }
    }),
  )
}
