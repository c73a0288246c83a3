import { TEST_PERSON } from '@inroad/testing/access-for-tests'
import { describeRealData } from '@inroad/testing/real-data'
import { parse } from 'csv-parse/sync'
import { createReadStream, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { SpendDatabase } from '../../test/spend-database.js'
import { registerAuthority } from '../authorities/register-authority.js'
import { refreshSums } from '../figures/rollups/refresh-sums.js'
import { TakeFile } from '../files/receiving/take-file.js'
import { decideStatus } from './deciding/decide-status.js'
import { statusQueue } from './queue/status-queue.query.js'

const TRUST = 'RQM'
const CALLER = { personId: TEST_PERSON, roles: ['analyst' as const] }
const DECISIONS = 50

describeRealData('the queue of a trust over its published year', (folder) => {
  let database: SpendDatabase
  let authorityId: number
  beforeAll(async () => {
    database = await SpendDatabase.open()
    authorityId = await database.run((tx) =>
      registerAuthority(tx, { code: TRUST, name: 'the trust' }),
    )
    const takeFile = new TakeFile(database.transactions, database.outbox)
    const catalogue = readFileSync(join(folder, 'spend/catalogue.csv'))
    const listed = parse(catalogue, { columns: true }) as unknown as Record<string, string>[]
    for (const { file = '' } of listed.filter((row) => row['ods_code'] === TRUST)) {
      const facts = { name: basename(file), source: TRUST, authorityId, most: 10 ** 9 }
      await takeFile.run(createReadStream(join(folder, file)), facts)
    }
  }, 300_000)
  afterAll(() => database.close())

  async function queue() {
    while (await database.run((tx) => refreshSums(tx))) continue
    return database.run((tx) => statusQueue(tx, { authorityId }, DECISIONS))
  }

  it('says truly what its decisions will settle', async () => {
    const before = await queue()
    console.log(JSON.stringify({ ...before, items: before.items.slice(0,3) }))
    expect(before.coverage).toBe(0)
    const decided = before.items.slice(0, before.nextCovers.count)
    await decide(decided.map(({ supplierId }) => supplierId))
    const after = await queue()
    expect(after.coverage).toBeCloseTo(before.nextCovers.coverageAfter, 3)
    expect(after.thirdPartyValue).toBe(before.thirdPartyValue)
    const rest = before.items.slice(decided.length)
    expect(after.items.slice(0, rest.length).map(({ name }) => name)).toEqual(
      rest.map(({ name }) => name),
    )
  })

  it('makes a share worth printing with fifty', async () => {
    const { items } = await queue()
    await decide(items.slice(0, DECISIONS - 20).map(({ supplierId }) => supplierId))
    const { coverage } = await queue()
    console.log(coverage)
    expect(coverage).toBeGreaterThan(0.5)
  })

  async function decide(suppliers: readonly string[]): Promise<void> {
    for (const supplierId of suppliers) {
      const decision = {
        ...{ status: 'not-sme' as const, definition: 'PA2023' as const, currency: 'GBP' as const },
        ...{ asOf: '2020-03-31', reference: 'a trial', groupChecked: true },
      }
      const now = new Date('2026-08-12T09:00:00Z')
      await database.run((tx) => decideStatus(tx, { supplierId, decision, caller: CALLER, now }))
    }
  }
})
