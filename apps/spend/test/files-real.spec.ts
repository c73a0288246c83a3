import { describeRealData } from '@inroad/testing/real-data'
import { parse } from 'csv-parse/sync'
import { createReadStream, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { registerAuthority } from '../src/authorities/register-authority.js'
import { TakeFile, type TakenFile } from '../src/files/receiving/take-file.js'
import { verifyFiles } from '../src/files/verifying/verify-files.js'
import { SpendDatabase } from './spend-database.js'

interface Listed {
  file: string
  organisation: string
  ods_code: string
  rows: string
}

describeRealData('the published files of 2020', (folder) => {
  let database: SpendDatabase
  const taken: (TakenFile & { listed: Listed })[] = []

  beforeAll(async () => {
    database = await SpendDatabase.open()
    const takeFile = new TakeFile(database.transactions, database.outbox)
    const text = readFileSync(join(folder, 'spend/catalogue.csv'))
    for (const listed of parse(text, { columns: true }) as unknown as Listed[]) {
      const { ods_code: code, organisation: name } = listed
      const authorityId = await database.run((tx) => registerAuthority(tx, { code, name }))
      const file = { name: basename(listed.file), source: code, authorityId, most: 10 ** 9 }
      const bytes = createReadStream(join(folder, listed.file))
      taken.push({ ...(await takeFile.run(bytes, file)), listed })
    }
  }, 300_000)
  afterAll(() => database.close())

  it('are all read', () => {
    const rest = taken.filter(({ state }) => state !== 'ingested')
    expect(rest.map(({ name, state, questions }) => ({ name, state, questions }))).toEqual([])
    expect(taken).toHaveLength(135)
  })

  it('verify clean', async () => {
    const checks = await verifyFiles(database.transactions.dataSource)
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
    expect(checks.length).toBeGreaterThan(135 * 4)
  })
})
