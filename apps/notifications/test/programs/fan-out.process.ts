import { createDataSource } from '@inroad/database/data-source'
import { Transactions } from '@inroad/database/transactions'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { ExpandFanOut } from '@inroad/notifications/fan-out/expand-fan-out'
import { DueSignal } from '@inroad/notifications/sending/due-signal'

const PAGE_SIZE = 10

/** Expands what there is, in small pages, in a process that may be killed. */
const url = process.env['DATABASE_URL'] ?? ''
const dataSource = createDataSource({ service: 'notifications', url, poolSize: 2 })

async function run(): Promise<void> {
  await dataSource.initialize()
  const transactions = new Transactions(dataSource)
  const outbox = new Outbox(new Wake(dataSource, 'notifications'))
  const expand = new ExpandFanOut(outbox, new DueSignal())
  while (await transactions.run((tx) => expand.run(tx, PAGE_SIZE))) continue
  console.log('nothing left')
  await dataSource.destroy()
}

void run()
