import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { Transactions } from '@inroad/database/transactions'
import { uuidv7 } from '@inroad/database/uuid-v7'
import type { EventDefinition, EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import { OpportunityAmendedV1 } from '@inroad/events/pipeline/opportunity-amended.v1'
import { OpportunityClosedV1 } from '@inroad/events/pipeline/opportunity-closed.v1'
import { OpportunityPublishedV1 } from '@inroad/events/pipeline/opportunity-published.v1'
import { exampleOpportunity, type Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { createTestDatabase } from '@inroad/testing/test-database'
import { FanOutAmendment } from '../src/consumers/fan-out-amendment.consumer.js'
import { FanOutClosure } from '../src/consumers/fan-out-closure.consumer.js'
import { FanOutOpportunity } from '../src/consumers/fan-out-opportunity.consumer.js'
import type { ChangeLedger } from '../src/delivery-ledger/delivery-ledger.js'
import { deliveryLedger } from '../src/delivery-ledger/delivery-ledger.query.js'
import { ExpandFanOut } from '../src/fan-out/expand-fan-out.js'
import { FanOutSignal } from '../src/fan-out/fan-out-signal.js'
import { StartFanOut } from '../src/fan-out/start-fan-out.js'
import { DueSignal } from '../src/sending/due-signal.js'
import { notifications } from '../src/service.js'
import { Subscribers } from './subscribers.js'

/** What a test says of an event; the rest is made up. */
export interface Told {
  id?: string
  sequence?: number
  /** The business time. */
  at?: string
}

export const NOW = '2026-08-12T09:00:00Z'

/** A database of notifications, its consumers, and the worker turned by hand. */
export class FanOutWorld {
  readonly subscribers: Subscribers
  readonly expandFanOut: ExpandFanOut
  private readonly startFanOut: StartFanOut

  private constructor(
    readonly url: string,
    readonly transactions: Transactions,
    private readonly drop: () => Promise<void>,
  ) {
    const outbox = new Outbox(new Wake(transactions.dataSource, notifications.name))
    this.subscribers = new Subscribers(transactions, outbox)
    this.expandFanOut = new ExpandFanOut(outbox, new DueSignal())
    this.startFanOut = new StartFanOut(outbox, new FanOutSignal())
  }

  static async open(): Promise<FanOutWorld> {
    const { url, drop } = await createTestDatabase({ key: 'notifications', run: prepare })
    const dataSource = createDataSource({ service: notifications.name, url, poolSize: 8 })
    await dataSource.initialize()
    return new FanOutWorld(url, new Transactions(dataSource), drop)
  }

  async close(): Promise<void> {
    await this.transactions.dataSource.destroy()
    await this.drop()
  }

  /** Empty tables, as after the migrations. */
  async clear(): Promise<void> {
    const tables = [
      ...['deliveries', 'fan_outs', 'changes', 'opportunities'],
      ...['subscriptions', 'subscribers', 'criteria', 'outbox_pending', 'outbox'],
      ...['nhs_authority_identifiers', 'nhs_authorities'],
    ]
    await this.query(tables.map((table) => `delete from ${table};`).join(' '))
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.transactions.dataSource.query<Row[]>(sql, parameters)
  }

  /** An opportunity of its own, like the example but for what is given. */
  opportunity(change: Partial<Opportunity> = {}): Opportunity {
    return { ...exampleOpportunity, opportunityId: uuidv7(), ...change }
  }

  /** The consumers, each with its event in a transaction of its own. */
  readonly handle = {
    published: (event: Event<EventOf<typeof OpportunityPublishedV1>>): Promise<void> =>
      this.transactions.run((tx) => new FanOutOpportunity(this.startFanOut).handle(event, { tx })),
    amended: (event: Event<EventOf<typeof OpportunityAmendedV1>>): Promise<void> =>
      this.transactions.run((tx) => new FanOutAmendment(this.startFanOut).handle(event, { tx })),
    closed: (event: Event<EventOf<typeof OpportunityClosedV1>>): Promise<void> =>
      this.transactions.run((tx) => new FanOutClosure(this.startFanOut).handle(event, { tx })),
  }

  async publish(opportunity: Opportunity, told: Told = {}): Promise<string> {
    const event = eventOf(OpportunityPublishedV1, opportunity, told)
    await this.handle.published(event)
    return event.id
  }

  async amend(opportunity: Opportunity, told: Told = {}): Promise<string> {
    const data = { opportunity, changes: [{ field: 'scope' as const, to: 'More' }] }
    const event = eventOf(OpportunityAmendedV1, data, { sequence: 2, ...told })
    await this.handle.amended(event)
    return event.id
  }

  async closeDown(opportunity: Opportunity, told: Told = {}): Promise<string> {
    const { opportunityId, title, buyers, notice } = opportunity
    const data = { opportunityId, title, buyers, notice, reason: 'terminated' as const }
    const event = eventOf(OpportunityClosedV1, data, { sequence: 3, ...told })
    await this.handle.closed(event)
    return event.id
  }

  /** One turn of the worker; false when there was nothing to do. */
  expandPage(pageSize?: number): Promise<boolean> {
    return this.transactions.run((tx) => this.expandFanOut.run(tx, pageSize))
  }

  /** Turns until all is done. */
  async expand(pageSize?: number): Promise<void> {
    while (await this.expandPage(pageSize)) continue
  }

  /** `address: state` or `address: reason` of each delivery of a change, sorted. */
  async outcomes(changeId: string): Promise<string[]> {
    const rows = await this.query<{ line: string }>(
      `select p.email || ': ' || coalesce(d.reason, d.state) as line
         from deliveries d join subscribers p on p.id = d.subscriber_id
        where d.change_id = $1 order by 1`,
      [changeId],
    )
    return rows.map(({ line }) => line)
  }

  ledger({ opportunityId }: Opportunity): Promise<ChangeLedger[]> {
    return deliveryLedger(this.transactions.dataSource, opportunityId)
  }
}

async function prepare(url: string): Promise<void> {
  await prepareSchemas(url, [notifications.name])
  await migrate(url, notifications)
}

export function eventOf<Definition extends EventDefinition>(
  definition: Definition,
  data: EventOf<Definition>,
  { id = uuidv7(), sequence = 1, at = NOW }: Told,
): Event<EventOf<Definition>> {
  return {
    specversion: '1.0',
    id,
    source: `/inroad/${definition.owner}`,
    type: definition.type,
    subject: id,
    time: at,
    datacontenttype: 'application/json',
    dataschema: 'https://inroad.example/schemas/event.json',
    sequence: String(sequence),
    data,
  }
}
