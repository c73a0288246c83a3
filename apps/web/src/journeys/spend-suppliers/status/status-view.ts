import { cumulativeCurve } from '../../../charts/cumulative-curve.js'
import { number } from '../../../kit/how-long.js'
import { percent, pounds } from '../../../kit/pounds.js'
import { dayInWords } from '../../organisation/days.js'
import { withQuery } from '../../spend-files/paths.js'
import { supplierPath } from '../paths.js'
import type { StatusHint, StatusQueue, StatusQueueItem } from '../supplier-types.js'
import { statusText as text } from './text.js'

/** Of which payments the queue is. */
export interface StatusScope {
  org: string
  /** First calendar year of a financial year, or empty. */
  fy: string
}

/** The queue with what it says of the next decisions, in a sentence, a curve and a table. */
export function statusView(queue: StatusQueue, scope: StatusScope) {
  const { coverage, unknownValue, thirdPartyValue, suppliers, nextCovers, items } = queue
  const { count, shareOfUnknown, coverageAfter } = nextCovers
  return {
    now: text.now(coverage, unknownValue, thirdPartyValue, suppliers),
    next: items.length > 0 ? text.next(count, shareOfUnknown, coverageAfter) : undefined,
    chart: items.length > 1 ? curve(queue) : undefined,
    rows: items.map((item, at) => row(item, at, scope)),
  }
}

function curve({ items, nextCovers: { count, shareOfUnknown: share } }: StatusQueue) {
  return cumulativeCurve({
    label: text.chart.label(count, share),
    points: items.map(({ cumulativeShare }, at) => ({ count: at + 1, share: cumulativeShare })),
    mark: { count, share, words: percent(share) },
    counted: text.chart.counted,
  })
}

function row(item: StatusQueueItem, at: number, { org, fy }: StatusScope) {
  const { supplierId, name, identified, unknownValue, cumulativeShare, statedHints } = item
  return {
    place: number(at + 1),
    name,
    note: identified ? undefined : text.byName,
    href: supplierPath(supplierId),
    pounds: pounds(unknownValue),
    share: percent(cumulativeShare),
    hints: statedHints.length === 0 ? [text.noHints] : statedHints.map(hintWords),
    decide: withQuery(supplierPath(supplierId, '/status'), { from: 'queue', org, fy }),
  }
}

export function hintWords({ says, asOf }: StatusHint): string {
  return text.hint(says, asOf && dayInWords(asOf))
}
