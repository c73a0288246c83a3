import {
  BEGINNING,
  feedEdge,
  type FeedPlace,
  placeAfter,
  type SettledEvent,
  settledEvents,
} from '@inroad/spend/feed/settled-events.query'
import type { DataSource } from 'typeorm'

const PAGE = 500
const DAY = 24 * 3_600_000

/** What somebody wants to see of an outbox. */
export interface TailQuestion {
  /** A regular expression of types. */
  types: string
  /** Stored since then; what is stored from now on when left out. */
  since?: Date
}

/** One reader of one outbox: each event once, none missed however late its transaction commits. */
export class OutboxTail {
  private place: FeedPlace | undefined

  constructor(
    private readonly source: DataSource,
    private readonly question: TailQuestion,
  ) {}

  /** Takes its place, so that what happens from now on is seen. */
  async begin(): Promise<void> {
    if (this.question.since) this.place = BEGINNING
    else this.place = { xid: (await feedEdge(this.source.manager)).xid, position: '0' }
  }

  /** What has come since the last time; an empty page when there is nothing for now. */
  async next(): Promise<SettledEvent[]> {
    const { manager } = this.source
    const edge = await feedEdge(manager)
    const { types, since } = this.question
    const asked = {
      ...{ edge, types, limit: PAGE, after: this.place ?? BEGINNING },
      // Most outboxes have no index in this order: nothing that began a day ago is still at work.
      since: since ?? new Date(edge.now.getTime() - DAY),
    }
    const events = await settledEvents(manager, asked)
    this.place = placeAfter(events, asked)
    return events
  }
}
