import type { OperationsHealth } from '@inroad/service-kit/operations/health.controller'
import { eventually } from '@inroad/testing/eventually'
import request from 'supertest'
import { mailBacklog } from '../src/operations/mail-backlog.query.js'
import { FanOutWorld } from './fan-out-world.js'
import { notificationsAccess, startNotifications } from './notifications-service.js'

describe('the health of the mailer', () => {
  let world: FanOutWorld
  beforeAll(async () => void (world = await FanOutWorld.open()))
  afterAll(() => world.close())
  beforeEach(() => world.clear())

  it('counts what is due, what is for later and what is in hand, of both kinds of mail', async () => {
    await world.query(
      `insert into deliveries (change_id, subscription_id, subscriber_id, state, due_at, digest_at)
       select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), state,
              now() + make_interval(mins => minutes), case when collected then now() end
         from (values ('queued', -20, false), ('queued', -40, true), ('queued', 5, false),
                      ('queued', 600, true), ('sending', -90, false), ('accepted', -99, false))
           as given (state, minutes, collected)`,
    )
    const backlog = await mailBacklog(world.transactions.dataSource)
    expect(backlog).toMatchObject({ due: 2, later: 2, sending: 1 })
    expect(Math.round((backlog.oldestDue ?? 0) / 60)).toBe(40)
  })

  it('says that the circuit is open while the mail server does not answer', async () => {
    const service = await startNotifications(world.url, 'smtp://127.0.0.1:1')
    try {
      await world.subscribers.add('ann@example.org')
      await world.publish(world.opportunity({ deadline: '2999-01-01T00:00:00Z' }))
      await eventually(async () => {
        const { body } = await request(service.url)
          .get('/operations/health')
          .set('Authorization', notificationsAccess.bearer('operator'))
          .expect(200)
        const { senders, alarms } = body as OperationsHealth
        expect(senders).toMatchObject([{ name: 'e-mail', circuit: 'open' }])
        const [{ due = 0, later = 0, sending = 0 } = {}] = senders
        expect(due + later + sending).toBe(1)
        expect(alarms).toEqual([])
      })
    } finally {
      await service.close()
    }
  })
})
