import { CodeLists1792000000000 } from '@inroad/codelists/database/code-lists.migration'
import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { Transactions } from '@inroad/database/transactions'
import { uuidv7 } from '@inroad/database/uuid-v7'
import { exampleOpportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { Frequency } from '../src/subscriptions/frequency.js'
import { MessagingTables1790000000000 } from '@inroad/messaging/messaging-tables.migration'
import { createTestDatabase } from '@inroad/testing/test-database'
import type { CriteriaInput } from '../src/criteria/criteria.js'
import { normaliseCriteria } from '../src/criteria/normalise-criteria.js'
import { storeCriteria } from '../src/criteria/store-criteria.js'
import { Audience1792100000000 } from '../src/database/audience.migration.js'
import { Changes1792200000000 } from '../src/database/changes.migration.js'
import { Frequency1792700000000 } from '../src/database/frequency.migration.js'
import { Sending1792300000000 } from '../src/database/sending.migration.js'
import { Successors1793200000000 } from '../src/database/successors.migration.js'

export const SERVICE = 'notifications'

export const MIGRATIONS = [
  MessagingTables1790000000000,
  CodeLists1792000000000,
  Audience1792100000000,
  Changes1792200000000,
  Sending1792300000000,
  Frequency1792700000000,
  Successors1793200000000,
]

export interface Subscribed {
  subscriberId: string
  subscriptionId: string
  email: string
}

/** A database with the tables that sending needs, and short ways to fill and look at it. */
export class MailDatabase {
  private constructor(
    readonly url: string,
    readonly transactions: Transactions,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<MailDatabase> {
    const { url, drop } = await createTestDatabase({ key: 'mail', run: prepare })
    const dataSource = createDataSource({ service: SERVICE, url })
    await dataSource.initialize()
    return new MailDatabase(url, new Transactions(dataSource), drop)
  }

  async close(): Promise<void> {
    await this.transactions.dataSource.destroy()
    await this.drop()
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.transactions.dataSource.query<Row[]>(sql, parameters)
  }

  /** Empty tables, as after the migrations. */
  async clear(): Promise<void> {
    const tables = [
      ...['delivery_attempts', 'deliveries', 'changes', 'opportunities', 'subscriptions'],
      ...['subscribers', 'criteria_keys', 'criteria', 'outbox_pending', 'outbox'],
    ]
    await this.query(tables.map((table) => `delete from ${table};`).join(' '))
  }

  /** Rows in every table that anything of ours writes to: a request that changes nothing keeps it. */
  async contents(): Promise<unknown[]> {
    const tables = ['subscribers', 'subscriptions', 'criteria', 'deliveries', 'outbox']
    const all = tables.map((table) => `select '${table}' as t, to_jsonb(r) as row from ${table} r`)
    return this.query(`${all.join(' union all ')} order by 1, 2`)
  }

  /** Somebody whose alerts have started. */
  async subscribe(
    email: string,
    criteria: CriteriaInput = {},
    frequency: Frequency = 'at-once',
  ): Promise<Subscribed> {
    return this.transactions.run(async (tx) => {
      const [criteriaId] = await storeCriteria(tx, [normaliseCriteria(criteria)])
      const [known] = await tx.query<{ id: string }[]>(
        `insert into subscribers (id, email) values ($1, $2)
         on conflict (lower(email)) do update set email = excluded.email returning id`,
        [uuidv7(), email],
      )
      const subscriberId = known?.id ?? ''
      const subscriptionId = uuidv7()
      await tx.query(
        `insert into subscriptions
           (id, subscriber_id, criteria_id, frequency, state, confirmed_at, confirmed_xid)
         values ($1, $2, $3, $4, 'confirmed', now(), pg_current_xact_id())`,
        [subscriptionId, subscriberId, criteriaId, frequency],
      )
      await tx.query(
        `update criteria set active_subscriptions = active_subscriptions + 1 where id = $1`,
        [criteriaId],
      )
      return { subscriberId, subscriptionId, email }
    })
  }

  /** A change of an opportunity of its own; published unless said otherwise. */
  async addChange(kind = 'published', data: object = exampleOpportunity): Promise<string> {
    const [opportunityId, changeId] = [uuidv7(), uuidv7()]
    await this.query(
      `insert into opportunities (id, sequence, state, data) values ($1, 1, 'open', $2)`,
      [opportunityId, JSON.stringify(data)],
    )
    await this.query(
      `insert into changes (id, opportunity_id, kind, sequence, data, occurred_at)
       values ($1, $2, $3, 1, $4, now())`,
      [changeId, opportunityId, kind, JSON.stringify(data)],
    )
    return changeId
  }

  /** What a fan-out leaves behind: due now, or all for one collected mail. */
  async queue(
    changeId: string,
    subscribed: readonly Subscribed[],
    digestAt: Date | null = null,
  ): Promise<void> {
    await this.query(
      `insert into deliveries
         (change_id, digest_at, due_at, subscription_id, subscriber_id, state)
       select $1, $2, coalesce($2, now()), s.*, 'queued' from unnest($3::uuid[], $4::uuid[]) as s`,
      [
        changeId,
        digestAt,
        subscribed.map(({ subscriptionId }) => subscriptionId),
        subscribed.map(({ subscriberId }) => subscriberId),
      ],
    )
  }

  /** `state` or `state: reason` of each delivery, in the order they were queued. */
  async deliveries(): Promise<string[]> {
    const rows = await this.query<{ outcome: string }>(
      `select concat_ws(': ', state, reason) as outcome from deliveries order by id`,
    )
    return rows.map(({ outcome }) => outcome)
  }

  /** States of all attempts, in the order they were made. */
  async attempts(): Promise<string[]> {
    const rows = await this.query<{ state: string }>(
      'select state from delivery_attempts order by id',
    )
    return rows.map(({ state }) => state)
  }

  /** Types of the events published, in their order. */
  async events(): Promise<string[]> {
    const rows = await this.query<{ type: string }>('select type from outbox order by position')
    return rows.map(({ type }) => type)
  }
}

async function prepare(url: string): Promise<void> {
  await prepareSchemas(url, [SERVICE])
  await migrate(url, { name: SERVICE, migrations: MIGRATIONS })
}
