import { given } from '../share/share-numbers.js'
import type { BreakdownPart, PeersView } from './breakdown.view.js'
import { quantile } from './quartiles.js'

/** An organisation among the others of its kind; only shares that are figures are compared. */
export function peersOf(code: string, kind: string, parts: readonly BreakdownPart[]): PeersView {
  const figures = parts.filter(({ numbers }) => numbers.yetAFigure)
  const shares = figures.flatMap(({ numbers }) => numbers.share ?? [])
  const own = figures.find(({ key }) => key === code)?.numbers.share
  const place = own === undefined ? undefined : 1 + shares.filter((share) => share > own).length
  return {
    kind,
    figures: shares.length,
    organisations: parts.length,
    ...given('lowerQuartile', quantile(shares, 0.25)),
    ...given('median', quantile(shares, 0.5)),
    ...given('upperQuartile', quantile(shares, 0.75)),
    ...given('place', place),
  }
}
