import { uuidv7 } from '@inroad/database/uuid-v7'
import { startService, type RunningService } from '@inroad/service-kit/start-service'
import { startSmtpSink, type SmtpSink } from '@inroad/testing/smtp-sink'
import { eventually } from '@inroad/testing/eventually'
import type { LedgerView } from '../src/delivery-ledger/delivery-ledger.controller.js'
import { inTotal, isBalanced, type DeliveryCounts } from '../src/delivery-ledger/delivery-ledger.js'
import { notifications } from '../src/service.js'
import { FanOutWorld } from './fan-out-world.js'
import { LINK_SECRET } from './mail-service.js'

describe('GET /opportunities/:id/delivery', () => {
  let world: FanOutWorld
  let sink: SmtpSink
  let service: RunningService

  beforeAll(async () => {
    world = await FanOutWorld.open()
    sink = await startSmtpSink()
    service = await startService(notifications, {
      environment: {
        DATABASE_URL: world.url,
        SMTP_URL: sink.url,
        SMTP_TLS: 'off',
        MAIL_FROM: 'alerts@inroad.example',
        PUBLIC_URL: 'https://inroad.example',
        LINK_SECRET,
        LOG_LEVEL: 'silent',
        MIGRATE_AT_START: 'no',
      },
    })
  })
  afterAll(async () => {
    await service.close()
    await sink.stop()
    await world.close()
  })

  const get = (id: string) => fetch(`${service.url}/opportunities/${id}/delivery`)

  it('shows for each change and in total what became of everyone it was for', async () => {
    await world.subscribers.addMany('ann@example.org', { cpv: ['33'] }, 2)
    await world.subscribers.add('bob@example.org')
    const opportunity = world.opportunity({ deadline: '2999-01-01T00:00:00Z' })
    await world.publish(opportunity)
    await world.amend(opportunity)
    const counts = {
      matched: 3,
      suppressed: { duplicate: 1 },
      queued: 2,
      notYetExpanded: 0,
      accepted: { total: 2, delivered: 0, bounced: 0, unknown: 2 },
      failed: { total: 0, refused: 0, ambiguous: 0 },
      pending: { total: 0, waiting: 0, sending: 0 },
    }
    await eventually(async () => {
      const ledger = (await (await get(opportunity.opportunityId)).json()) as LedgerView
      expect(ledger).toMatchObject({
        opportunityId: opportunity.opportunityId,
        balanced: true,
        total: { matched: 6, queued: 4, suppressed: { duplicate: 2 }, accepted: { total: 4 } },
        changes: [
          { change: 'published', state: 'completed', ...counts },
          { change: 'amended', state: 'completed', ...counts },
        ],
      })
    })
    expect(sink.received).toHaveLength(4)
  })

  it.each([uuidv7(), 'no-such-thing'])(
    'answers 404 for %s, which it never heard of',
    async (id) => {
      const response = await get(id)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ code: 'OPPORTUNITY_NOT_FOUND' })
    },
  )
})

describe('a ledger', () => {
  const sound: DeliveryCounts = {
    matched: 10,
    suppressed: { duplicate: 2, ended: 1 },
    queued: 6,
    notYetExpanded: 1,
    accepted: { total: 3, delivered: 1, bounced: 1, unknown: 1 },
    failed: { total: 2, refused: 1, ambiguous: 1 },
    pending: { total: 1, waiting: 1, sending: 0 },
  }

  it('is balanced when every line adds up', () => {
    expect(isBalanced(sound)).toBe(true)
    expect(isBalanced(inTotal([sound, sound]))).toBe(true)
  })

  it.each<[string, Partial<DeliveryCounts>]>([
    ['somebody is lost', { matched: 11 }],
    ['somebody is suppressed and queued', { suppressed: { duplicate: 2, ended: 2 } }],
    ['somebody queued is neither sent nor waiting', { queued: 7, notYetExpanded: 0 }],
    ['an accepted mail is counted nowhere', { accepted: { ...sound.accepted, unknown: 0 } }],
  ])('is not balanced when %s', (_fault, change) => {
    expect(isBalanced({ ...sound, ...change })).toBe(false)
  })
})
