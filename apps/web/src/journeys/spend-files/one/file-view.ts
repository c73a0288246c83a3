import { number, whenExactly } from '../../../kit/how-long.js'
import { pounds } from '../../../kit/pounds.js'
import { dayInWords } from '../../organisation/days.js'
import type { ReadingRun, RelatedFile, SpendFile } from '../file-types.js'
import { filePath, withQuery } from '../paths.js'
import { stateTag } from '../state-tag.js'
import { spendFilesText } from '../text.js'
import { reconciliationView } from './reconciliation-view.js'

const { file: text } = spendFilesText

/** A file as its page shows it. */
export function filePage(file: SpendFile) {
  const { id, name, state, questions, corrections, history } = file
  return {
    name,
    path: filePath(id),
    state: stateTag(state),
    sentence: text.states[state],
    progress: progressOf(file),
    asked: state === 'asking' ? questions : [],
    refusedFor: state === 'refused' ? questions : [],
    facts: facts(file),
    reconciliation: file.reconciliation && reconciliationView(file.reconciliation),
    ways: waysOn(file),
    corrections: corrections.map(correctionLine),
    history: history.map(historyLine),
  }
}

function progressOf({ state, progress: { bytes, of } }: SpendFile) {
  if (state !== 'queued' && state !== 'arriving') return undefined
  return { bytes, of, sentence: text.progress.sentence(bytes, of) }
}

function facts(file: SpendFile) {
  const { rows } = text
  const { authorities, authority, reconciliation, supersedes, supersededBy, corrects } = file
  const paidBy = authorities.length > 0 ? authorities : authority ? [authority] : []
  const { firstDay, lastDay } = reconciliation ?? {}
  return [
    fact(rows.authority, paidBy.map(({ name, code }) => `${name} (${code})`).join(', ')),
    fact(
      rows.payments,
      firstDay && lastDay ? text.fromTo(dayInWords(firstDay), dayInWords(lastDay)) : '',
    ),
    fact(rows.given, whenExactly(file.givenAt)),
    fact(rows.size, text.size(file.bytes)),
    fact(rows.source, file.source),
    fact(rows.confirmed, file.reading ? confirmedWords(file) : ''),
    related(rows.supersedes, supersedes),
    related(rows.supersededBy, supersededBy),
    related(rows.corrects, corrects),
  ].filter(({ value }) => value !== '')
}

function confirmedWords({ confirmed }: SpendFile): string {
  return confirmed ? text.confirmed : text.unconfirmed
}

function fact(key: string, value: string, href?: string) {
  return { key, value, href }
}

function related(key: string, file: RelatedFile | undefined) {
  return fact(key, file?.name ?? '', file && filePath(file.id))
}

/** What can be done with it now, each with its address. */
function waysOn({ id, state, reading, sample, reconciliation, kind }: SpendFile) {
  const { ways } = text
  const counted = state === 'ingested'
  const open = counted || state === 'asking'
  const own = kind === 'spend'
  const rejected = reconciliation?.rows.rejected ?? 0
  const known = reading !== undefined || sample !== undefined
  const again = withQuery('/spend/files/new', { supersedes: id })
  return [
    { when: own && open && known, text: ways.reading, href: filePath(id, '/reading') },
    { when: rejected > 0, text: ways.rejected(rejected), href: filePath(id, '/rejected') },
    {
      when: own && counted && rejected > 0,
      text: ways.correct,
      href: filePath(id, '/corrections'),
    },
    { when: reconciliation !== undefined, text: ways.lines, href: filePath(id, '/lines') },
    { when: own && counted, text: ways.replace, href: again },
    { when: open, text: ways.withdraw, href: filePath(id, '/withdraw') },
  ].filter(({ when }) => when)
}

function correctionLine({ id, name, givenAt, state }: RelatedFile) {
  const line = text.corrections.line(name, whenExactly(givenAt))
  return { text: line, href: filePath(id), tag: stateTag(state) }
}

function historyLine({ readAt, rows, sterling, fromCut, untilCut }: ReadingRun) {
  const { history: words } = text
  return {
    readAt: whenExactly(readAt),
    counts: countsWords(fromCut, untilCut),
    now: fromCut !== undefined && untilCut === undefined ? words.now : undefined,
    cells: [
      number(rows.accepted),
      number(rows.rejected),
      number(rows.duplicate),
      pounds(sterling.accepted),
    ],
  }
}

function countsWords(from?: number, until?: number): string {
  const { history: words } = text
  if (from === undefined) return words.notYet
  return until === undefined ? words.from(from) : words.until(from, until)
}
