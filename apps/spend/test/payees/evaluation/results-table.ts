import type { GoldClass } from './gold-names.js'
import type { Judged } from './judge-names.js'

export interface Score {
  names: number
  named: number
  right: number
  /** Names that somebody stands behind. */
  known: number
  precision: number
  recall: number
}

export function score(judged: readonly Judged[]): Score {
  const named = judged.filter((one) => one.named !== undefined)
  const right = named.filter((one) => one.right).length
  const known = judged.filter(({ gold }) => gold.names.length > 0).length
  return {
    ...{ names: judged.length, named: named.length, right, known },
    precision: named.length === 0 ? 1 : right / named.length,
    recall: known === 0 ? 1 : right / known,
  }
}

const CLASSES: readonly GoldClass[] = [
  'company',
  'charity',
  'nhs body',
  'verified pair',
  'no match',
]

/** Precision and recall, as a table in Markdown: overall, by class, and with labels in doubt. */
export function resultsTable(judged: readonly Judged[]): string {
  const sound = judged.filter(({ doubt }) => doubt === undefined)
  const lines = [
    row('held out, labels in doubt set aside', sound),
    ...CLASSES.map((kind) =>
      row(
        `- ${kind}`,
        sound.filter(({ gold }) => gold.class === kind),
      ),
    ),
    row('held out, every label as it is', judged),
  ]
  return [
    '| names | looked up | named | right | wrong | precision | recall |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...lines,
    '',
    ...besides(sound),
    ...doubts(judged),
  ].join('\n')
}

function row(title: string, judged: readonly Judged[]): string {
  const { names, named, right, known, precision, recall } = score(judged)
  const cells = [
    ...[title, names, named, right, named - right],
    named === 0 ? '' : precision.toFixed(4),
    known === 0 ? '' : recall.toFixed(4),
  ]
  return `| ${cells.join(' | ')} |`
}

function besides(sound: readonly Judged[]): string[] {
  const known = sound.filter(({ gold }) => gold.names.length > 0)
  const offered = known.filter(({ right, offered }) => right || offered).length
  const bodies = sound.filter(({ gold }) => gold.class === 'nhs body')
  const out = bodies.filter(({ right, kind }) => right || kind !== 'third-party').length
  return [
    `Right, or the right one among the proposals for people: ${share(offered, known.length)}.`,
    `NHS bodies named exactly, or at least recognised by kind: ${share(out, bodies.length)}.`,
  ]
}

function doubts(judged: readonly Judged[]): string[] {
  const counts = Map.groupBy(judged, ({ doubt }) => doubt)
  counts.delete(undefined)
  return ['', 'Labels set aside:', ...[...counts].map(([why, all]) => `- ${why}: ${all.length}`)]
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${(part / Math.max(1, whole)).toFixed(4)})`
}

/** The first of those where rules and label differ, to be looked at. */
export function disagreements(judged: readonly Judged[], most: number): string[] {
  return judged
    .filter(({ named, right }) => named !== undefined && !right)
    .slice(0, most)
    .map(({ gold, named, doubt }) => {
      const label = gold.names[0] ?? 'no match'
      return `${gold.query} -> ${named}, label: ${label}${doubt ? ` [set aside]` : ''}`
    })
}
