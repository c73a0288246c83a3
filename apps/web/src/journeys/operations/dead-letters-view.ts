import { number, whenExactly } from '../../kit/how-long.js'
import type {
  DeadLetter,
  DeadLetterPage,
  DeadLetterView,
  OperatedService,
} from './operated-services.js'
import { row, type SummaryRow } from './overview-view.js'
import { operationsText } from './text.js'

const { letters: words, letter: one, services } = operationsText

export type LetterState = DeadLetter['state']

/** What the list is asked for. */
export interface LetterFilter {
  state: LetterState
  service?: OperatedService
  queue?: string
}

/** The messages of one service; without `page` it does not answer. */
export interface LetterGroup {
  service: OperatedService
  page?: DeadLetterPage
}

export interface LetterLine {
  href: string
  type: string
  queue: string
  reason: string
  attempts: string
  since: string
}

export function letterGroup({ service, page }: LetterGroup, filter: LetterFilter) {
  return {
    name: services[service],
    away: page === undefined,
    lines: page?.items.map((letter) => letterLine(service, letter)) ?? [],
    ...(page?.next !== undefined && { more: moreOf(service, filter, page.next) }),
  }
}

function letterLine(service: OperatedService, letter: DeadLetter): LetterLine {
  return {
    href: letterPath(service, letter),
    type: letter.event?.type ?? words.unreadable,
    queue: letter.queue,
    reason: letter.reason ?? words.noReason,
    attempts: number(letter.attempts),
    since: words.ago(letter.ageSeconds),
  }
}

function moreOf(service: OperatedService, { state, queue }: LetterFilter, cursor: string): string {
  const query = new URLSearchParams({ service, state, cursor, ...(queue && { queue }) })
  return `/operations/dead-letters?${query.toString()}`
}

export function letterPath(
  service: OperatedService,
  { queue, eventId }: Pick<DeadLetter, 'queue' | 'eventId'>,
): string {
  return `/operations/dead-letters/${service}/${encodeURIComponent(queue)}/${eventId}`
}

/** All that is known of a message but what it says. */
export function letterRows(letter: DeadLetterView): SummaryRow[] {
  const { event, nextAttemptAt } = letter
  return [
    row(one.rows.state, words.states[letter.state]),
    row(one.rows.type, event?.type ?? words.unreadable),
    row(one.rows.eventId, letter.eventId),
    row(one.rows.queue, letter.queue),
    ...(event
      ? [
          row(one.rows.source, event.source),
          row(one.rows.subject, event.subject),
          row(one.rows.time, whenExactly(event.time)),
        ]
      : []),
    row(one.rows.reason, letter.reason ?? words.noReason),
    row(one.rows.attempts, number(letter.attempts)),
    row(one.rows.heldAt, whenExactly(letter.heldAt)),
    ...(nextAttemptAt === undefined
      ? []
      : [row(one.rows.nextAttemptAt, whenExactly(nextAttemptAt))]),
    row(one.rows.size, one.bytes(letter.size)),
  ]
}

/** What operators decided about it; they are known here by their ids alone. */
export function actSentences({ acts }: DeadLetterView): string[] {
  return acts.map(({ act, at, personId, reason = '' }) => one.acts[act](at, personId, reason))
}
