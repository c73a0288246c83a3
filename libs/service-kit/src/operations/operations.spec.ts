import { uuidv7 } from '@inroad/database/uuid-v7'
import { prepareSchemas } from '@inroad/database/roles'
import { MessagingTables1790000000000 } from '@inroad/messaging/messaging-tables.migration'
import { accessForTests, TEST_PERSON } from '@inroad/testing/access-for-tests'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import { Injectable, Module } from '@nestjs/common'
import request from 'supertest'
import { ServiceConfig } from '../service-config.js'
import type { ServiceDefinition } from '../service-definition.js'
import { startService, type RunningService } from '../start-service.js'
import type { DeadLetterPage, DeadLetterView } from './dead-letters.controller.js'
import type { OperationsHealth } from './health.controller.js'
import { Operations1792800000000 } from './operations.migration.js'
import { SenderHealth, type SenderReport } from './sender-health.js'

@Injectable()
class CarrierPigeons extends SenderHealth {
  senders(): Promise<SenderReport[]> {
    const counts = { due: 3, later: 1, sending: 0 }
    return Promise.resolve([
      { name: 'pigeon', ...counts, oldestDueSeconds: 1_000, circuit: 'open' },
    ])
  }
}

@Module({
  providers: [{ provide: SenderHealth, useClass: CarrierPigeons }],
  exports: [SenderHealth],
})
class SampleModule {}

const sample: ServiceDefinition = {
  name: 'sample',
  module: SampleModule,
  config: ServiceConfig,
  entities: [],
  migrations: [MessagingTables1790000000000, Operations1792800000000],
}

const access = accessForTests()
const QUEUE = 'sample.breaks'
const SECRET = 'Ann Example, ann@example.org'

describe('the operations of a service', () => {
  let database: TestDatabase
  let service: RunningService

  beforeAll(async () => {
    database = await createTestDatabase({
      key: 'service-kit operations',
      run: (url) => prepareSchemas(url, ['sample']),
    })
    service = await startService(sample, {
      environment: { DATABASE_URL: database.url, LOG_LEVEL: 'silent' },
      access: { keys: access.keys },
    })
  })
  afterAll(async () => {
    await service.close()
    await database.drop()
  })
  beforeEach(async () => {
    for (const table of ['inbox_held', 'operator_acts', 'outbox_pending', 'outbox']) {
      await service.dataSource.query(`delete from ${table}`)
    }
  })

  const get = (path: string, role = 'operator') =>
    request(service.url).get(path).set('Authorization', access.bearer(role))

  const post = (path: string, body: object = {}) =>
    request(service.url).post(path).set('Authorization', access.bearer('operator')).send(body)

  async function hold(state = 'parked', minutesAgo = 1): Promise<string> {
    const id = uuidv7()
    const envelope = {
      ...{ specversion: '1.0', id, source: '/inroad/pipeline', subject: 'row-1', sequence: '1' },
      ...{ type: 'pipeline.thing.happened.v1', time: '2026-08-01T09:00:00Z' },
      ...{ datacontenttype: 'application/json', dataschema: 'x', data: { name: SECRET } },
    }
    await service.dataSource.query(
      `insert into inbox_held (consumer, event_id, state, attempts, reason, raw, held_at)
       values ($1, $2, $3, 5, 'Error: out of order', $4, now() - make_interval(mins => $5))`,
      [QUEUE, id, state, Buffer.from(JSON.stringify(envelope)), minutesAgo],
    )
    return id
  }

  describe('health', () => {
    it('says what waits in relay, queues and senders, and raises alarms for what has waited too long', async () => {
      await hold('waiting', 6)
      await hold('parked', 600)
      await service.dataSource.query(
        `insert into outbox_pending (position, type, occurred_at)
         values (1, 'sample.a.b.v1', now() - interval '2 minutes'), (2, 'sample.a.b.v1', now())`,
      )
      await service.dataSource.query(
        `insert into outbox (id, type, subject, envelope, unrouted, occurred_at)
         select gen_random_uuid(), 'sample.a.b.v1', 's', '{}', true, now() - make_interval(days => d)
           from unnest(array[1, 6, 8]) as d`,
      )
      const { body } = await get('/operations/health').expect(200)
      const health = body as OperationsHealth
      expect(health.relay).toMatchObject({ carriedBy: 'postgresql', waiting: 2, unrouted: 2 })
      expect(health.consumers).toMatchObject([
        { queue: QUEUE, consuming: false, waiting: 1, parked: 1 },
      ])
      expect(health.senders).toMatchObject([{ name: 'pigeon', due: 3, circuit: 'open' }])
      const raised = health.alarms.map(({ kind, name }) => [kind, name])
      expect(raised).toEqual([
        ['relay', undefined],
        ['consumer', QUEUE],
        ['sender', 'pigeon'],
      ])
    })

    it('does not change whether the service is ready', async () => {
      await hold('waiting', 600)
      await request(service.url).get('/readyz').expect(200)
    })
  })

  describe('dead letters', () => {
    it('are listed without what they say, the latest first, in pages', async () => {
      const ids = [await hold('parked', 3), await hold('parked', 2), await hold('parked', 1)]
      const first = await get('/operations/dead-letters?limit=2').expect(200)
      const page = first.body as DeadLetterPage
      const rest = await get(`/operations/dead-letters?limit=2&cursor=${page.next}`).expect(200)
      const last = rest.body as DeadLetterPage
      expect([...page.items, ...last.items].map(({ eventId }) => eventId)).toEqual(ids.reverse())
      expect(last).not.toHaveProperty('next')
      expect(page.items[0]).toMatchObject({
        queue: QUEUE,
        state: 'parked',
        attempts: 5,
        reason: 'Error: out of order',
        ageSeconds: expect.any(Number) as number,
        event: { type: 'pipeline.thing.happened.v1', subject: 'row-1' },
      })
      expect(first.text).not.toContain(SECRET)
    })

    it('are listed by state and by queue', async () => {
      await hold('waiting')
      const discarded = await hold('discarded')
      const { body } = await get('/operations/dead-letters?state=discarded').expect(200)
      expect((body as DeadLetterPage).items).toMatchObject([{ eventId: discarded }])
      const other = await get('/operations/dead-letters?state=waiting&consumer=sample.other')
      expect(other.body).toEqual({ items: [] })
    })

    it('are listed too when their bytes are no event', async () => {
      await service.dataSource.query(
        `insert into inbox_held (consumer, event_id, state, raw) values ($1, $2, 'parked', '\\xff')`,
        [QUEUE, uuidv7()],
      )
      const { body } = await get('/operations/dead-letters').expect(200)
      expect((body as DeadLetterPage).items).toMatchObject([{ queue: QUEUE, size: 1 }])
      expect((body as DeadLetterPage).items[0]).not.toHaveProperty('event')
    })

    it.each(['cursor=abc', 'state=lost', 'limit=0', 'consumer=%00', 'other=1'])(
      'are not listed for %s, which is a mistake',
      async (query) => {
        const { body } = await get(`/operations/dead-letters?${query}`).expect(400)
        expect(body).toMatchObject({ code: 'INVALID_INPUT', fields: [{}] })
      },
    )

    it('get all their attempts again when redriven, and it is on record who did that', async () => {
      const id = await hold()
      await post(`/operations/dead-letters/${QUEUE}/${id}/redrive`).expect(200)
      const { body, text } = await get(`/operations/dead-letters/${QUEUE}/${id}`).expect(200)
      expect(body as DeadLetterView).toMatchObject({
        state: 'waiting',
        attempts: 0,
        acts: [{ act: 'redrive', personId: TEST_PERSON }],
      })
      expect(text).not.toContain(SECRET)
    })

    it('are given up for a reason, which is on record', async () => {
      const id = await hold()
      const reason = '  published in error '
      await post(`/operations/dead-letters/${QUEUE}/${id}/discard`, { reason }).expect(200)
      const { body } = await get(`/operations/dead-letters/${QUEUE}/${id}`).expect(200)
      expect(body as DeadLetterView).toMatchObject({
        state: 'discarded',
        reason: 'discarded: published in error; was: Error: out of order',
        acts: [{ act: 'discard', personId: TEST_PERSON, reason: 'published in error' }],
      })
    })

    it('are not given up without a reason', async () => {
      const id = await hold()
      const path = `/operations/dead-letters/${QUEUE}/${id}/discard`
      for (const body of [{}, { reason: '   ' }, { reason: 'x'.repeat(301) }]) {
        const answer = await post(path, body).expect(400)
        const { fields } = answer.body as { fields: { field: string }[] }
        expect(new Set(fields.map(({ field }) => field))).toEqual(new Set(['reason']))
      }
      const { body } = await get(`/operations/dead-letters/${QUEUE}/${id}`)
      expect(body as DeadLetterView).toMatchObject({ state: 'parked', acts: [] })
    })

    it('are decided about once, however many ask at the same time', async () => {
      const id = await hold()
      const path = `/operations/dead-letters/${QUEUE}/${id}`
      const answers = await Promise.all([
        post(`${path}/redrive`),
        post(`${path}/discard`, { reason: 'not wanted' }),
        post(`${path}/redrive`),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      const { body } = await get(path)
      expect((body as DeadLetterView).acts).toHaveLength(1)
    })

    it.each([`${QUEUE}/${uuidv7()}`, `${QUEUE}/no-id`, `%00/${uuidv7()}`])(
      'are not there at %s',
      async (path) => {
        await get(`/operations/dead-letters/${path}`).expect(404)
        await post(`/operations/dead-letters/${path}/redrive`).expect(404)
      },
    )
  })

  it.each(['buyer', 'approver', 'analyst', 'supplier', 'org-admin'])(
    'are not for the role %s',
    async (role) => {
      await get('/operations/health', role).expect(403)
      await get('/operations/dead-letters', role).expect(403)
    },
  )

  it('are not for those who have not signed in', async () => {
    await request(service.url).get('/operations/health').expect(401)
    await request(service.url).post(`/operations/dead-letters/a/b/redrive`).expect(401)
  })
})
