import { join } from 'node:path'
import { eventually } from '@inroad/testing/eventually'
import { startPrivateBroker, type PrivateBroker } from '@inroad/testing/private-broker'
import { describeRealData } from '@inroad/testing/real-data'
import { startSmtpSink } from '@inroad/testing/smtp-sink'
import { makeWishes } from './audience/make-wishes.js'
import { seatAudience } from './audience/seat-audience.js'
import { signingKeys } from '../../src/keys/secrets.js'
import { balancedBooks, report, type House } from './house.js'
import { HouseDatabase } from './house-database.js'
import {
  FIND_A_TENDER,
  FIND_A_TENDER_AS_AT,
  itKeepsItsBooks,
  LIMIT,
  SUBSCRIPTIONS,
} from './house-specs.js'
import { importNotices } from './import-notices.js'
import { operatorTokens } from './operator-token.js'
import { startServiceProcess, type ServiceProcess } from './separate-processes.js'
import { everythingDone, workLeft } from './work-left.js'

describeRealData('a whole Inroad of separate processes on RabbitMQ', (folder) => {
  const running = new Set<ServiceProcess>()
  let broker: PrivateBroker
  let house: House
  let doomed: ServiceProcess
  let keys: Awaited<ReturnType<typeof signingKeys>>
  let organisationsUrl: string | undefined

  beforeAll(async () => {
    const [database, sink, started] = await Promise.all([
      HouseDatabase.open(),
      startSmtpSink(),
      startPrivateBroker(),
    ])
    broker = started
    keys = await signingKeys()
    house = { database, sink, notificationsUrl: '', operatorToken: operatorTokens(keys) }
    await seatAudience(database.url, makeWishes(SUBSCRIPTIONS, 2026))
    organisationsUrl = (await start('organisations')).url
    const [first, second] = await Promise.all([
      start('notifications'),
      start('notifications'),
      start('spend'),
      start('pipeline'),
    ])
    house.notificationsUrl = first.url
    doomed = second
  }, LIMIT)
  afterAll(async () => {
    const exits = [...running].map(({ child }) => child.kill('SIGTERM'))
    await Promise.all(exits)
    await Promise.all([broker.stop(), house.sink.stop(), house.database.close()])
  })

  async function start(
    service: 'organisations' | 'pipeline' | 'notifications' | 'spend',
  ): Promise<ServiceProcess> {
    const { database, sink } = house
    const surroundings = {
      ...{ databaseUrl: database.url, smtpUrl: sink.url, rabbitmqUrl: broker.url },
      ...{ signingKeys: keys, organisationsUrl },
    }
    const one = await startServiceProcess(service, surroundings)
    running.add(one)
    return one
  }

  function importDay(day: string) {
    const path = join(folder, FIND_A_TENDER, day)
    return importNotices(house.database.url, path, FIND_A_TENDER_AS_AT)
  }

  it(
    'tells each person once, though a sender is killed and the broker goes down on the way',
    async () => {
      const firstDay = importDay('2026-08-10')
      await eventually(() => expect(house.sink.received.length).toBeGreaterThan(50), {
        timeout: LIMIT / 2,
      })
      await Promise.all([doomed.child.kill(), broker.kill()])
      running.delete(doomed)
      expect((await firstDay).counts).toMatchObject({ received: 459, new: 459 })

      // While there is no broker, what is imported waits in the outbox.
      expect((await importDay('2026-08-11')).counts).toMatchObject({ received: 496, new: 496 })
      expect((await workLeft(house.database)).unpublished).toBeGreaterThan(0)
      await broker.start()
      await start('notifications')
      await everythingDone(house.database)
      const books = await balancedBooks(house)
      expect(books.mails).toBeGreaterThan(SUBSCRIPTIONS)
      report('Find a Tender', books)
    },
    LIMIT,
  )

  itKeepsItsBooks(folder, () => house)

  it('ends cleanly when it is told to', async () => {
    const exits = await Promise.all([...running].map(({ child }) => child.kill('SIGTERM')))
    running.clear()
    expect(exits).toEqual(exits.map(() => ({ code: 0, signal: null })))
  })
})
