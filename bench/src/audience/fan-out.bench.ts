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
const ROUNDS = 3

/** A change that every subscription matches, as `StartFanOut` leaves it. */
const JOB = `
  with opportunity as (
    insert into opportunities (id, sequence, state) values (gen_random_uuid(), 1, 'open')
    returning id),
  change as (
    insert into changes (id, opportunity_id, kind, sequence, data, occurred_at)
    select gen_random_uuid(), id, 'published', 1, '{}', now() from opportunity
    returning id, opportunity_id),
  matches as (
    insert into fan_out_matches (change_id, criteria_id, preferred, matches_now)
    select change.id, criteria.id, false, true from change, criteria)
  insert into fan_outs (change_id, opportunity_id, sequence, state, matched, snapshot)
  select change.id, opportunity_id, 1, 'expanding',
         (select sum(active_subscriptions) from criteria), pg_current_snapshot()
    from change`

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
    const took: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
    for (let round = 1; round <= ROUNDS; round++) {
      took.bare.push(await timedBare(owner))
      bar.update(1 + 2 * round)
      took.ours.push(await expandAll(service, owner))
      bar.update(2 + 2 * round)
    }
    return [figure(size.subscriptions, median(took.ours), median(took.bare))]
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

function figure(rows: number, ours: number, bare: number): Figure {
  const rate = (milliseconds: number): string =>
    `${(milliseconds / 1000).toFixed(1)} s, ${Math.round((rows / milliseconds) * 1000).toLocaleString('en-GB')}/s`
  return {
    name: 'fan-out',
    ours: rate(ours),
    limit: `bare insert ${rate(bare)}`,
    ratio: ours / bare,
    toReach: `${TO_REACH} times bare or less`,
    ok: ours / bare <= TO_REACH,
  }
}
