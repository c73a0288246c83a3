import { join } from 'node:path'
import { eventually } from '@inroad/testing/eventually'
import { startSmtpSink, type SmtpSink } from '@inroad/testing/smtp-sink'
import type { LedgerView } from '@inroad/notifications/delivery-ledger/show-ledger'
import { post } from '../../src/sample/post.js'
import { sampleProcurements } from '../../src/sample/sample-procurements.js'
import { freePort } from '../../src/embedded/cluster/free-port.js'
import { clearUp, makeFolder } from '../embedded/folders.js'
import { getJson, Inside } from './http.js'
import { makeData } from './inroad-data.js'
import { launch, startInroad } from './inroad-process.js'
import { toldTwice } from './told.js'

const LIMIT = 60_000
const OPPORTUNITIES = 12
const YOU = 'you@example.invalid'

describe('an Inroad that is killed', () => {
  let sink: SmtpSink
  beforeEach(async () => {
    sink = await startSmtpSink()
  })
  afterEach(async () => {
    await clearUp()
    await sink.stop()
  })

  async function subscribe({ services: { notifications } }: Inside): Promise<void> {
    await post(`${notifications}/subscriptions`, { email: YOU, criteria: { cpv: ['33'] } })
    const token = await eventually(() => {
      const found = /http\S+\/confirm\/(\S+)/.exec(sink.received[0]?.text ?? '')?.[1]
      if (found === undefined) throw new Error('no mail with a link to confirm has come')
      return found
    })
    await post(`${notifications}/subscriptions/confirm`, { token })
  }

  it(
    'goes on where it was, and writes to nobody twice',
    async () => {
      const dataDirectory = await makeData()
      const env = {
        ...{ SMTP_URL: sink.url, SMTP_TLS: 'off' },
        ...{ SEND_LEASE_SECONDS: '2', SEND_SWEEP_SECONDS: '1' },
      }
      const first = await startInroad(dataDirectory, { env })
      const inside = await Inside.of(dataDirectory)
      await subscribe(inside)
      const ids: string[] = []
      for (let at = 1; at <= OPPORTUNITIES; at += 1) {
        ids.push(await inside.publishOpportunity(`Catheters, part ${at}`))
      }
      await first.child.kill()

      await startInroad(dataDirectory, { env })
      const after = await Inside.of(dataDirectory)
      const url = after.services.notifications
      const ledgers = await eventually(
        async () => {
          const operator = await after.operator()
          const all = ids.map((id) =>
            getJson<LedgerView>(`${url}/opportunities/${id}/delivery`, operator),
          )
          const found = await Promise.all(all)
          expect(found.map(({ total }) => total.pending.total)).toEqual(ids.map(() => 0))
          expect(found.map(({ total }) => total.queued)).toEqual(ids.map(() => 1))
          return found
        },
        { timeout: LIMIT / 2 },
      )
      expect(ledgers.filter(({ balanced }) => !balanced)).toEqual([])
      const accepted = ledgers.filter(({ total }) => total.accepted.total === 1).length
      const ambiguous = ledgers.filter(({ total }) => total.failed.ambiguous === 1).length
      expect(accepted + ambiguous).toBe(OPPORTUNITIES)
      const alerts = sink.received.filter(({ subject }) => subject.includes('Catheters'))
      expect(toldTwice(alerts)).toEqual([])
      expect(alerts.length).toBeGreaterThanOrEqual(accepted)
    },
    LIMIT,
  )

  it(
    'over its first sample data starts again, and has each of them once',
    async () => {
      const dataDirectory = join(await makeFolder(), 'data')
      const child = launch({ env: { INROAD_DATA: dataDirectory, PORT: String(await freePort()) } })
      await child.line('loading sample data')
      await child.kill()
      await startInroad(dataDirectory)
      const { services } = await Inside.of(dataDirectory)
      const { items } = await getJson<{ items: { title: string }[] }>(
        `${services.pipeline}/procurements?limit=100`,
      )
      const titles = items.map(({ title }) => title).sort()
      expect(titles).toEqual(sampleProcurements.map(({ title }) => title).sort())
    },
    LIMIT,
  )
})
