import { join } from 'node:path'
import { describeRealData } from '@inroad/testing/real-data'
import { importSources, type SourceReport } from '../src/imports/import-sources.js'
import { addsUp, NOTHING, plus } from '../src/imports/ledger/import-ledger.js'
import { fileSource } from '../src/imports/sources/file-source.js'
import type { Source } from '../src/imports/sources/source.js'
import { PipelineDatabase } from './pipeline-database.js'
import { findATenderPages } from './real-releases.js'

const OTHERS = ['contracts-finder/releases.json', 'public-contracts-scotland/releases.json']

describeRealData('the notices that publishers gave out', (folder) => {
  let database: PipelineDatabase
  let sources: Source[]
  let first: SourceReport[]
  beforeAll(async () => {
    database = await PipelineDatabase.open()
    const files = [...findATenderPages(folder), ...OTHERS.map((name) => join(folder, 'ocds', name))]
    sources = files.map((file) => fileSource(file, file.split('/').slice(-2).join('/')))
    first = await importAll()
  }, 120_000)
  afterAll(() => database.close())

  async function importAll(): Promise<SourceReport[]> {
    const reports: SourceReport[] = []
    const now = new Date('2026-08-12T00:00:00Z')
    for await (const one of importSources(database.imports, sources, { now })) reports.push(one)
    return reports
  }

  const counts = (reports: SourceReport[]) =>
    reports.map(({ report }) => report?.counts ?? NOTHING).reduce(plus)

  it('are all taken, with a ledger of each page that adds up', () => {
    for (const { report } of first) expect(report && addsUp(report.counts)).toBe(true)
    expect(first.every(({ report }) => report?.complete)).toBe(true)
    expect(counts(first.slice(0, 10))).toMatchObject({ expected: 955, received: 955, rejected: 0 })
    expect(counts(first.slice(10))).toMatchObject({ expected: 290, received: 290, rejected: 0 })
    process.stdout.write(table(first))
  })

  it('change nothing and tell nothing when they are imported again', async () => {
    const before = await database.contents()
    const again = await importAll()
    const { received, unchanged, events } = counts(again)
    expect([received, unchanged, events]).toEqual([1245, 1245, 0])
    expect(await database.contents()).toEqual(before)
  }, 120_000)

  it('make events that fit their contracts, each procurement counted up by one', async () => {
    const events = await database.events()
    expect(events).toHaveLength(counts(first).events)
    const last = new Map<string, number>()
    for (const { subject, sequence } of events) {
      expect(sequence).toBeGreaterThan(last.get(subject) ?? 0)
      last.set(subject, sequence)
    }
    const tally = new Map<string, number>()
    for (const { type } of events) tally.set(type, (tally.get(type) ?? 0) + 1)
    process.stdout.write(`${[...tally].map(([type, n]) => `${type} ${n}`).join(', ')}\n`)
  })

  it('are told of once, whatever the number of their notices', async () => {
    const rows = await database.query<{ n: number }>(
      `select count(*)::int as n from outbox where type = 'pipeline.opportunity.published.v1'
        group by subject, envelope -> 'data' ->> 'stage' having count(*) > 1`,
    )
    expect(rows).toEqual([])
  })

  it('name the release and its place where something was passed over', async () => {
    const faults = await database.query<Record<string, unknown>>(
      'select place, field, reason, ocid, release_id from import_faults',
    )
    for (const fault of faults) {
      expect(fault).toMatchObject({ ocid: expect.any(String), release_id: expect.any(String) })
      expect(fault['reason']).not.toMatch(/@|\d{5,}/)
    }
  })
})

function table(reports: SourceReport[]): string {
  const heads = ['source', ...Object.keys(NOTHING)]
  const rows = reports.map(({ source, report }) => [
    source,
    ...Object.values(report?.counts ?? NOTHING).map(String),
  ])
  const lines = [heads, ...rows].map(([name = '', ...rest]) =>
    [name.padEnd(42), ...rest.map((cell) => cell.padStart(9))].join(' '),
  )
  return `${lines.join('\n')}\n`
}
