import type { components } from '@inroad/api-clients/pipeline.paths'
import { number, whenExactly } from '../../kit/how-long.js'
import { row } from './overview-view.js'
import { operationsText } from './text.js'

type ImportLine = components['schemas']['ImportLine']
type ImportView = components['schemas']['ImportView']

const { imports: list, import: one } = operationsText

/** An import as a row of the list. */
export function importLine({ id, source, startedAt, counts, ...rest }: ImportLine) {
  const { expected, new: added, changed, unchanged, rejected, warnings, events } = counts
  return {
    href: `/operations/imports/${encodeURIComponent(id)}`,
    source,
    started: whenExactly(startedAt),
    counts: [expected, added, changed, unchanged, rejected, warnings, events].map(number),
    outcome: list.outcomes[outcomeOf(rest)],
  }
}

export function importSummary({ startedAt, finishedAt, asAt, ...rest }: ImportView) {
  return [
    row(one.rows.outcome, list.outcomes[outcomeOf({ finishedAt, ...rest })]),
    row(one.rows.started, whenExactly(startedAt)),
    row(one.rows.finished, finishedAt ? whenExactly(finishedAt) : one.notFinished),
    row(one.rows.asAt, whenExactly(asAt)),
  ]
}

const LINES = [
  'expected',
  'received',
  'new',
  'changed',
  'unchanged',
  'rejected',
  'warnings',
  'events',
] as const
/** What received releases came to. */
const PARTS = new Set<string>(['new', 'changed', 'unchanged', 'rejected'])

export function importLedger({ counts }: ImportView) {
  return LINES.map((key) => ({
    name: one.ledgerLines[key],
    count: number(counts[key]),
    part: PARTS.has(key),
  }))
}

export function importFaults({ faults }: ImportView) {
  return faults.items.map(({ place, kind, field, reason, ocid, releaseId }) => ({
    place: place === 0 ? '' : number(place),
    kind: one.kinds[kind],
    field: field ?? '',
    reason,
    release: [ocid, releaseId].filter((id) => id !== undefined).join(', '),
  }))
}

function outcomeOf({
  finishedAt,
  complete,
  addsUp,
}: Pick<ImportLine, 'finishedAt' | 'complete' | 'addsUp'>): keyof typeof list.outcomes {
  if (finishedAt === undefined) return 'running'
  if (!complete) return 'incomplete'
  return addsUp ? 'sound' : 'unbalanced'
}
