import type { components } from '@inroad/api-clients/notifications.paths'
import type nunjucks from 'nunjucks'
import { barChart } from '../../charts/bar-chart.js'
import { number } from '../../kit/how-long.js'
import { deliveryText as text } from './text.js'

type Ledger = components['schemas']['LedgerView']
type Total = components['schemas']['LedgerTotal']
type Change = components['schemas']['ChangeView']

/** A line of the table; `part` belongs to the line above it. */
export interface LedgerLine {
  name: string
  count: string
  part: boolean
}

export interface TimesView {
  chart?: nunjucks.runtime.SafeString
  sentence: string
  collected?: string
  rows: { name: string; count: string }[]
}

/** A change, or all of them together, as the page shows it. */
export interface SectionView {
  heading: string
  state: string
  lines: LedgerLine[]
  times: TimesView
}

/** All together first, unless there is only one change: its figures would be the same. */
export function sectionsOf({ total, changes }: Ledger): SectionView[] {
  const each = changes.map((change) =>
    section(text.changes[change.change](change.occurredAt), change),
  )
  return changes.length > 1 ? [section(text.total, total), ...each] : each
}

function section(heading: string, counts: Total | Change): SectionView {
  const state = 'state' in counts ? text.states[counts.state] : ''
  return { heading, state, lines: linesOf(counts), times: timesOf(counts.times) }
}

function linesOf({ accepted, failed, pending, suppressed, ...counts }: Total): LedgerLine[] {
  const { lines, reasons } = text
  const notTold = Object.entries(suppressed)
  return [
    line(lines.matched, counts.matched),
    line(
      lines.suppressed,
      notTold.reduce((sum, [, count]) => sum + count, 0),
    ),
    ...notTold.map(([reason, count]) => part(reasons[reason] ?? reason, count)),
    line(lines.notYetExpanded, counts.notYetExpanded),
    line(lines.queued, counts.queued),
    line(lines.accepted, accepted.total),
    part(lines.delivered, accepted.delivered),
    part(lines.bounced, accepted.bounced),
    part(lines.unknown, accepted.unknown),
    line(lines.failed, failed.total),
    part(lines.refused, failed.refused),
    part(lines.ambiguous, failed.ambiguous),
    line(lines.pending, pending.total),
    part(lines.waiting, pending.waiting),
    part(lines.sending, pending.sending),
  ]
}

function line(name: string, count: number): LedgerLine {
  return { name, count: number(count), part: false }
}

function part(name: string, count: number): LedgerLine {
  return { ...line(name, count), part: true }
}

function timesOf({
  atOnce,
  collected,
  medianSeconds,
  p95Seconds,
  slots,
}: Total['times']): TimesView {
  const known = medianSeconds !== undefined && p95Seconds !== undefined
  const bars = slots.map(({ slot, accepted }) => ({ name: text.slots[slot], value: accepted }))
  return {
    sentence: known ? text.times.sentence(medianSeconds, p95Seconds) : text.times.none,
    ...(collected > 0 && { collected: text.times.collected(collected) }),
    ...(atOnce > 0 && { chart: barChart({ label: text.times.chart(atOnce), bars }) }),
    rows: bars.map(({ name, value }) => ({ name, count: number(value) })),
  }
}
