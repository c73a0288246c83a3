import { createDataSource } from '@inroad/database/data-source'
import { MIGRATOR } from '@inroad/database/roles'
import { Transactions } from '@inroad/database/transactions'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { ExpandFanOut } from '@inroad/notifications/fan-out/expand-fan-out'
import { DueSignal } from '@inroad/notifications/sending/due-signal'
import type { DataSource } from 'typeorm'
import type { Bench } from '../bench.js'
import { median, type Figure } from '../figure.js'
import { audienceDatabase, audienceSize, SERVICE } from './audience-database.js'

/** Ours to bare. */
const TO_REACH = 1.5
/** Each compares two runs next to each other, since the machine's mood changes. */
const ROUNDS = 5

/** A change that every subscription matches, as `StartFanOut` leaves it. */
const JOB = `
  with opportunity as (
    insert into opportunities (id, sequence, state) values (gen_random_uuid(), 1, 'open')
    returning id),
  change as (
    insert into changes (id, opportunity_id, kind, sequence, data, occurred_at)
    select gen_random_uuid(), id, 'published', 1, '{}', now() from opportunity
    returning id, opportunity_id)
  insert into fan_outs (change_id, opportunity_id, sequence, state, matched, snapshot, criteria,
    preferred, earlier)
  select change.id, opportunity_id, 1, 'expanding', everyone.matched, pg_current_snapshot(),
         everyone.criteria, '{}', '{}'
    from change, (select sum(active_subscriptions) as matched, array_agg(id) as criteria
                    from criteria) as everyone`

const COLUMNS = 'change_id, subscription_id, subscriber_id, told_before, state, reason, settled_at'
const KEEP = `create table same_rows as select ${COLUMNS} from deliveries order by id`
const BARE = `insert into deliveries (${COLUMNS}) select ${COLUMNS} from same_rows`

/** One change to everyone; and the same rows, from a table of them, bare. In turns. */
export const fanOutBench: Bench = async ({ quick, progress }) => {
  const size = audienceSize(quick)
  const bar = progress('fan-out', 2 * ROUNDS + 2)
  const database = await audienceDatabase(size)
  const service = createDataSource({ service: SERVICE, url: database.url, poolSize: 2 })
  const owner = createDataSource({ service: SERVICE, url: database.url, role: MIGRATOR })
  await Promise.all([service.initialize(), owner.initialize()])
  try {
    bar.update(1)
    await expandAll(service, owner)
    await owner.query(KEEP)
    bar.update(2)
    const rounds: Round[] = []
    for (let round = 1; round <= ROUNDS; round++) {
      const bare = await timedBare(owner)
      bar.update(1 + 2 * round)
      rounds.push({ bare, ours: await expandAll(service, owner) })
      bar.update(2 + 2 * round)
    }
    return [figure(size.subscriptions, rounds)]
  } finally {
    bar.stop()
    await Promise.all([service.destroy(), owner.destroy()])
    await database.drop()
  }
}

/** From the job to the last row and the event that says so. Milliseconds. */
async function expandAll(service: DataSource, owner: DataSource): Promise<number> {
  await owner.query('truncate deliveries, delivery_attempts')
  await owner.query(JOB)
  const transactions = new Transactions(service)
  const expand = new ExpandFanOut(new Outbox(new Wake(service, SERVICE)), new DueSignal())
  const began = performance.now()
  while (await transactions.run((tx) => expand.run(tx))) continue
  return performance.now() - began
}

async function timedBare(owner: DataSource): Promise<number> {
  await owner.query('truncate deliveries, delivery_attempts')
  const began = performance.now()
  await owner.query(BARE)
  return performance.now() - began
}

/** Milliseconds. */
interface Round {
  ours: number
  bare: number
}

function figure(rows: number, rounds: readonly Round[]): Figure {
  const rate = (milliseconds: number): string => {
    const perSecond = Math.round((rows / milliseconds) * 1000)
    return `${(milliseconds / 1000).toFixed(1)} s, ${perSecond.toLocaleString('en-GB')}/s`
  }
  const ratio = median(rounds.map(({ ours, bare }) => ours / bare))
  return {
    name: 'fan-out',
    ours: rate(median(rounds.map(({ ours }) => ours))),
    limit: `bare insert ${rate(median(rounds.map(({ bare }) => bare)))}`,
    ratio,
    toReach: `${TO_REACH} times bare or less`,
    ok: ratio <= TO_REACH,
  }
}
