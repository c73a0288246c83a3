import { Readable } from 'node:stream'
import { addsUp, type ImportCounts, NOTHING, plus } from '../src/imports/ledger/import-ledger.js'
import { PipelineDatabase } from './pipeline-database.js'
import { closes, sampleRelease, sampleUpdate } from './sample-releases.js'

const PAGES = 6
const PROCUREMENTS = 150
const NOW = new Date('2026-08-12T00:00:00Z')

/** Pages of a publisher: notices of many procurements, updates of them, some of them on two pages. */
const pages = Array.from({ length: PAGES }, (_, page) =>
  Array.from({ length: PROCUREMENTS }, (_, at) => {
    const number = (at * 7 + page * 40) % PROCUREMENTS
    const one = page < 3 ? sampleRelease('UK4', 10, tender(number)) : sampleUpdate(11, closes(20))
    const suffix = String(number).padStart(4, '0')
    return { ...one, ocid: `ocds-h6vhtk-${suffix}`, id: `00${suffix}-202${page < 3 ? 6 : 7}` }
  }),
).map((releases) => JSON.stringify({ version: '1.1', releases }))

function tender(number: number): object {
  const codes = [33141200, 33141000, 85000000, 33100000, 33600000]
  const ordered = number % 2 === 0 ? codes : [...codes].reverse()
  const classifications = ordered.map((id) => ({
    scheme: 'CPV',
    id: String(id),
    description: `Label ${id}`,
  }))
  return { ...closes(14), items: [{ id: '1', additionalClassifications: classifications }] }
}

describe('imports of the same pages', () => {
  let one: PipelineDatabase
  beforeAll(async () => {
    one = await PipelineDatabase.open()
  })
  afterAll(() => one.close())

  async function importAll({ imports }: PipelineDatabase, all = pages): Promise<ImportCounts> {
    let counts = NOTHING
    for (const [at, page] of all.entries()) {
      const bytes = Readable.from([Buffer.from(page)])
      const report = await imports.run(bytes, { source: `page-${at}`, now: NOW })
      expect(addsUp(report.counts)).toBe(true)
      counts = plus(counts, report.counts)
    }
    return counts
  }

  it('at the same time, in opposite order too, double nothing, and their counts add up', async () => {
    const all = await Promise.all([
      importAll(one),
      importAll(one),
      importAll(one, pages.toReversed()),
    ])
    const sum = all.reduce(plus)
    expect(sum.received).toBe(3 * PAGES * PROCUREMENTS)
    expect(sum).toMatchObject({ new: 2 * PROCUREMENTS, changed: 0, rejected: 0 })
    expect(await rows('notices')).toBe(2 * PROCUREMENTS)
    expect(await rows('procurements')).toBe(PROCUREMENTS)
    expect(await rows('outbox')).toBe(sum.events)
    const published = (await one.events()).filter(({ type }) => type === 'opportunity.published')
    expect(new Set(published.map(({ subject }) => subject)).size).toBe(published.length)
    expect(published).toHaveLength(PROCUREMENTS)
  })

  async function rows(table: string): Promise<number> {
    const [{ n } = { n: -1 }] = await one.query<{ n: number }>(
      `select count(*)::int as n from ${table}`,
    )
    return n
  }
})
