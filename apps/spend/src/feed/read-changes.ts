import { Gone, InvalidInput } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import type { ChangeEvent } from './change-event.view.js'
import type { ChangesDto } from './changes.dto.js'
import { type FeedCursor, readFeedCursor, writeFeedCursor } from './feed-cursor.js'
import { publicEvent } from './public-event.js'
import {
  BEGINNING,
  type FeedEdge,
  feedEdge,
  placeAfter,
  settledEvents,
} from './settled-events.query.js'
import { isTopicPattern, topicExpression } from './topic-pattern.js'

/** The next events for whoever stands at the cursor, and where they stand then. */
export interface Changes {
  events: ChangeEvent[]
  cursor: string
}

/**
 * @throws Gone CURSOR_TOO_OLD or SINCE_TOO_LONG_AGO where events are no longer kept that would follow
 */
export async function readChanges(tx: EntityManager, query: ChangesDto): Promise<Changes> {
  const patterns = query.type.split(',')
  if (!patterns.every(isTopicPattern)) throw wrong('type', 'give types such as spend.#')
  const cursor = startOf(query)
  const edge = await feedEdge(tx)
  assertKept(cursor, edge)
  const question = {
    after: cursor ?? BEGINNING,
    edge,
    since: cursor === undefined ? oldest(edge) : cursor.since,
    types: topicExpression(patterns),
    limit: query.limit,
  }
  const found = await settledEvents(tx, question)
  const events = found.flatMap(({ envelope }) => publicEvent(envelope) ?? [])
  const place = placeAfter(found, question)
  return { events, cursor: writeFeedCursor({ ...place, since: cursor?.since }) }
}

/** Undefined at the very beginning of what is kept. */
function startOf({ cursor, since }: ChangesDto): (FeedCursor & { fresh: boolean }) | undefined {
  if (cursor !== undefined && since !== undefined) {
    throw wrong('since', 'give a cursor or since, not both: the cursor knows it')
  }
  if (cursor !== undefined) return { ...readFeedCursor(cursor), fresh: false }
  if (since === undefined) return undefined
  const day = new Date(since)
  return { ...BEGINNING, at: day, since: day, fresh: true }
}

/** Whoever begins at the beginning has a day to read on before it is gone. */
function oldest({ keptSince }: FeedEdge): Date {
  return new Date(keptSince.getTime() + 24 * 3_600_000)
}

function assertKept(
  cursor: (FeedCursor & { fresh: boolean }) | undefined,
  { keptSince }: FeedEdge,
): void {
  if (cursor === undefined || cursor.at >= keptSince) return
  const from = keptSince.toISOString().slice(0, 10)
  if (cursor.fresh) {
    const detail = `Events are kept since ${from}. Leave out since for all of them.`
    throw new Gone('SINCE_TOO_LONG_AGO', detail)
  }
  const detail = `Events that followed this cursor may be gone; they are kept since ${from}. Begin anew without it.`
  throw new Gone('CURSOR_TOO_OLD', detail)
}

function wrong(field: string, advice: string): InvalidInput {
  return new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
    { field, message: `${field}: ${advice}` },
  ])
}
