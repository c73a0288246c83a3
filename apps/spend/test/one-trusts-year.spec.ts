import type { RunningService } from '@inroad/service-kit/start-service'
import { TEST_INSTALLATION } from '@inroad/testing/access-for-tests'
import { describeRealData } from '@inroad/testing/real-data'
import { parse } from 'csv-parse/sync'
import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import request from 'supertest'
import { registerAuthority } from '../src/authorities/register-authority.js'
import type { SmeShareRows, SmeShareView } from '../src/figures/share/sme-share.view.js'
import { TakeFile } from '../src/files/receiving/take-file.js'
import type { StatusQueueView } from '../src/sme-status/queue/status-queue.view.js'
import { SpendDatabase } from './spend-database.js'
import { spendAccess, startSpend } from './spend-service.js'

const SCOPE = 'org=RQM&fy=2020'
const DECISIONS = 50

/**
 * A trust's year of published files, from the first byte to a share worth printing. Which of its
 * suppliers are SMEs is not looked up here: turns decide, so the share itself tells nothing of
 * anybody. What is shown is how much of the spend the decisions settle, and that it adds up.
 */
describeRealData('a trust`s year', (folder) => {
  let database: SpendDatabase
  let spend: RunningService
  let before: SmeShareView
  let after: SmeShareView

  const get = async <Answer>(path: string): Promise<Answer> => {
    const authorization = `Bearer ${await analyst()}`
    const answer = await request(spend.url).get(path).set('authorization', authorization)
    expect([path, answer.status]).toEqual([path, 200])
    return answer.body as Answer
  }
  const analyst = (): Promise<string> =>
    spendAccess.tokenFor({ roles: ['analyst'], organisation: TEST_INSTALLATION })

  beforeAll(async () => {
    database = await SpendDatabase.open()
    const code = 'RQM'
    const authorityId = await database.run((tx) =>
      registerAuthority(tx, { code, name: 'Chelsea and Westminster' }),
    )
    const takeFile = new TakeFile(database.transactions, database.outbox)
    const year = join(folder, 'spend/trusts-and-ccgs-csv/CHWE')
    for (const name of readdirSync(year).sort()) {
      const file = { name, source: code, authorityId, most: 10 ** 9 }
      await takeFile.run(createReadStream(join(year, name)), file)
    }
    spend = await startSpend(database.url)
    before = await get(`/figures/sme-share?${SCOPE}`)
    const queue = await get<StatusQueueView>(`/sme-status/queue?${SCOPE}&limit=${DECISIONS}`)
    await decide(queue)
    after = await get(`/figures/sme-share?${SCOPE}`)
  }, 120_000)
  afterAll(async () => {
    await spend.close()
    await database.close()
  })

  async function decide({ items }: StatusQueueView): Promise<void> {
    for (const [place, { supplierId }] of items.entries()) {
      const status = place % 3 === 0 ? 'not-sme' : 'sme'
      const decision = { status, asOf: '2020-03-31', groupChecked: true, reference: 'by turns' }
      const { status: answered } = await request(spend.url)
        .post(`/suppliers/${supplierId}/sme-status`)
        .set('authorization', `Bearer ${await analyst()}`)
        .send(decision)
      expect(answered).toBeLessThan(300)
    }
  }

  it('is not yet a figure before anybody decided', () => {
    expect(before.yetAFigure).toBe(false)
    expect(before.coverage).toBeLessThan(0.5)
  })

  it('is worth printing after fifty decisions', () => {
    expect(after.yetAFigure).toBe(true)
    expect(after.coverage).toBeGreaterThan(0.9)
    expect(after.numbers.thirdParty).toBe(before.numbers.thirdParty)
  })

  it('leads to rows that make up the figure to the penny', async () => {
    const rows = await get<SmeShareRows>(`/figures/sme-share/rows?${SCOPE}`)
    expect(rows.numbers).toEqual(after.numbers)
    const csv = await request(spend.url).get(`/lines.csv?${SCOPE}&class=sme`).buffer(true)
    const lines = parse(csv.text, { bom: true, columns: true }) as unknown as Line[]
    const total = lines.pop()
    expect(penceOf(lines)).toBe(pence(after.numbers.sme))
    expect(pence(total?.Amount ?? '')).toBe(pence(after.numbers.sme))
  })

  it('is the same by plain SQL on the public schema', async () => {
    const [sums] = await database.query<object>(
      `select (sum(amount) filter (where class = 'sme'))::text as sme,
              (sum(amount) filter (where class = 'not-sme'))::text as "notSme",
              (sum(amount) filter (where class = 'unknown'))::text as unknown
         from spend_public.payments where authority_code = 'RQM' and financial_year = 2020`,
    )
    const { sme, notSme, unknown } = after.numbers
    expect(sums).toEqual({ sme, notSme, unknown })
  })

  it('is kept as it was before the decisions, under the cut of then', async () => {
    const { cut } = before.dataCut
    const then = await get<SmeShareView>(`/figures/sme-share?${SCOPE}&cut=${cut}`)
    expect(then.numbers).toEqual(before.numbers)
  })
})

interface Line {
  Amount: string
}

const pence = (amount: string): bigint => BigInt(amount.replace('.', ''))
const penceOf = (lines: readonly Line[]): bigint =>
  lines.reduce((sum, { Amount }) => sum + pence(Amount), 0n)
