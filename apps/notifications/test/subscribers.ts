import type { Transactions } from '@inroad/database/transactions'
import { uuidv7 } from '@inroad/database/uuid-v7'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { CriteriaInput } from '../src/criteria/criteria.js'
import { normaliseCriteria } from '../src/criteria/normalise-criteria.js'
import { storeCriteria } from '../src/criteria/store-criteria.js'
import type { Frequency } from '../src/subscriptions/frequency.js'
import { EndSubscriptions } from '../src/subscriptions/ending/end-subscriptions.js'

const PERSON = `
  insert into subscribers (id, email) values ($1, $2)
  on conflict (lower(email)) do update set email = excluded.email returning id`

const SUBSCRIBE = `
  with added as (
    insert into subscriptions (id, subscriber_id, criteria_id, state, confirmed_at, confirmed_xid)
    select id, $2, $3, 'confirmed', now(), pg_current_xact_id() from unnest($1::uuid[]) as id)
  update criteria set active_subscriptions = active_subscriptions + cardinality($1::uuid[])
   where id = $3`

/** People who come and go. */
export class Subscribers {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** Somebody with a confirmed subscription; its id. */
  async add(email: string, wanted: CriteriaInput = { cpv: ['33'] }): Promise<string> {
    const [id = ''] = await this.addMany(email, wanted, 1)
    return id
  }

  /** Somebody with several subscriptions to the same. */
  async addMany(email: string, wanted: CriteriaInput, count: number): Promise<string[]> {
    return this.transactions.run(async (tx) => {
      const [criteriaId] = await storeCriteria(tx, [normaliseCriteria(wanted)])
      const [person] = await tx.query<{ id: string }[]>(PERSON, [uuidv7(), email])
      const ids = Array.from({ length: count }, () => uuidv7())
      await tx.query(SUBSCRIBE, [ids, person?.id, criteriaId])
      return ids
    })
  }

  /** Somebody who wants to hear of all of it in one mail. */
  async addCollected(
    email: string,
    frequency: Frequency,
    wanted: CriteriaInput = { cpv: ['33'] },
  ): Promise<string> {
    const id = await this.add(email, wanted)
    const sql = 'update subscriptions set frequency = $2 where id = $1'
    await this.transactions.dataSource.query(sql, [id, frequency])
    return id
  }

  async end(...ids: string[]): Promise<void> {
    const end = new EndSubscriptions(this.outbox)
    await this.transactions.run((tx) => end.run(tx, { ids, reason: 'unsubscribed' }))
  }

  /** The mailbox is gone. */
  async suppress(email: string): Promise<void> {
    await this.transactions.dataSource.query(
      `update subscribers set suppressed_at = now() where email = $1`,
      [email],
    )
  }
}
