import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { addsUp } from '../src/imports/ledger/import-ledger.js'
import { PipelineDatabase } from './pipeline-database.js'
import { closes, OCID, sampleRelease, sampleUpdate } from './sample-releases.js'

const PUBLISHED = 'opportunity.published'
const AMENDED = 'opportunity.amended'

describe('an import', () => {
  let database: PipelineDatabase
  beforeAll(async () => {
    database = await PipelineDatabase.open()
  })
  afterAll(() => database.close())
  beforeEach(() => database.clear())

  const tender = () => sampleRelease('UK4', 10, closes(14))
  const counts = async (...releases: object[]) => (await database.import(...releases)).counts
  const deadline = async () => {
    const [row] = await database.query<{ facts: { deadline?: string } }>(
      `select known -> 'facts' as facts from procurements where ocid = $1`,
      [OCID],
    )
    return row?.facts.deadline
  }

  describe('of releases that were seen before', () => {
    it('changes nothing and tells nothing', async () => {
      const releases = [tender(), sampleUpdate(12, closes(21)), sampleRelease('UK6', 13)]
      expect(await counts(...releases)).toMatchObject({ new: 3, unchanged: 0, events: 3 })
      const before = await database.contents()
      expect(await counts(...releases)).toMatchObject({ new: 0, unchanged: 3, events: 0 })
      expect(await database.contents()).toEqual(before)
    })

    it('counts an id that comes twice in one page once as new', async () => {
      expect(await counts(tender(), tender())).toMatchObject({ new: 1, unchanged: 1, events: 1 })
    })

    it('takes other content under the same id as a change, and back again as none', async () => {
      await database.import(tender())
      const other = { ...tender(), tender: { ...(tender()['tender'] as object), ...closes(16) } }
      expect(await counts(other)).toMatchObject({ new: 0, changed: 1, events: 1 })
      expect(await deadline()).toBe('2026-09-16T12:00:00+01:00')
      expect(await counts(tender())).toMatchObject({ changed: 0, unchanged: 1, events: 0 })
      expect(await database.eventTypes()).toEqual([PUBLISHED, AMENDED])
    })
  })

  describe('of updates that carry only what changed', () => {
    it('amends the opportunity and leaves the rest as it was', async () => {
      await database.import(tender())
      await database.import(sampleUpdate(12, closes(21)))
      const [, amended] = await database.events()
      expect(amended).toMatchObject({
        type: AMENDED,
        sequence: 2,
        data: {
          opportunity: { title: 'Catheters', deadline: '2026-09-21T12:00:00+01:00' },
          changes: [
            {
              field: 'deadline',
              from: '2026-09-14T12:00:00+01:00',
              to: '2026-09-21T12:00:00+01:00',
            },
          ],
        },
      })
    })

    it('ends in the same state whatever the order of the pages', async () => {
      const pages = [tender(), sampleUpdate(11, closes(18)), sampleUpdate(12, closes(21))]
      await database.import(...pages)
      const [inOrder] = await database.query('select known from procurements')
      for (const order of [[2, 1, 0] as const, [1, 2, 0] as const, [2, 0, 1] as const]) {
        await database.clear()
        for (const at of order) await database.import(pages[at] ?? {})
        const [known] = await database.query('select known from procurements')
        expect(facts(known)).toEqual(facts(inOrder))
        expect((await database.eventTypes()).filter((type) => type === PUBLISHED)).toHaveLength(1)
      }
    })

    it('does not tell of a moved deadline that an older page has moved before', async () => {
      await database.import(sampleUpdate(12, closes(21)), tender())
      await database.import(sampleUpdate(11, closes(18)))
      expect(await deadline()).toBe('2026-09-21T12:00:00+01:00')
      expect(await database.eventTypes()).toEqual([PUBLISHED, AMENDED])
    })
  })

  function facts(row: unknown): unknown {
    return (row as { known: { facts: unknown } }).known.facts
  }

  it('closes, announces and reopens, with the sequence growing by one', async () => {
    const again = sampleRelease('UK4', 15, closes(28))
    await database.import(tender(), sampleRelease('UK12', 12), again, sampleRelease('UK6', 20))
    const events = await database.events()
    expect(events.map(({ type, sequence }) => [type, sequence])).toEqual([
      [PUBLISHED, 1],
      ['opportunity.closed', 2],
      [PUBLISHED, 3],
      ['award.announced', 4],
    ])
    expect(new Set(events.map(({ time }) => time))).toEqual(new Set(['2026-08-12T00:00:00.000Z']))
  })

  it('learns labels from the notices, in any order of two imports at once', async () => {
    const code = (id: string) => ({ scheme: 'CPV', id, description: `Label ${id}` })
    const items = [{ id: '1', additionalClassifications: [code('33141200'), code('33141000')] }]
    await database.import(sampleRelease('UK4', 10, { items }))
    expect(await database.query('select code, label from codes order by code')).toEqual([
      { code: '33141000', label: 'Label 33141000' },
      { code: '33141200', label: 'Label 33141200' },
    ])
  })

  describe('of what it cannot take', () => {
    const broken = { ...tender(), date: 'yesterday' }
    const text = (...releases: object[]) => JSON.stringify({ version: '1.1', releases })

    it('stores what is valid and gives a reason for the rest', async () => {
      const foreign = { ...tender(), ocid: 'ocds-0c46vo-0001-1' }
      const report = await database.import(broken, tender(), foreign)
      expect(report.counts).toMatchObject({ expected: 3, received: 3, new: 1, rejected: 2 })
      expect(addsUp(report.counts)).toBe(true)
      const ledger = await database.query<object>(
        `select place, kind, field, ocid, release_id as "releaseId" from import_faults order by id`,
      )
      const rejected = { kind: 'rejected', releaseId: '000010-2026' }
      expect(ledger).toEqual([
        { ...rejected, place: 1, field: 'date', ocid: OCID },
        { ...rejected, place: 3, field: 'ocid', ocid: 'ocds-0c46vo-0001-1' },
      ])
      expect(report.complete).toBe(true)
    })

    it.each<[string, string | Buffer, Partial<Record<string, number>>, RegExp]>([
      ['is empty', '', { received: 0 }, /the file is empty/],
      ['is not JSON', 'ocid,title\n1,2\n', { received: 0 }, /does not begin with "{"/],
      ['is not OCDS', '{"type": "FeatureCollection"}', { received: 0 }, /no "releases"/],
      ['is a picture', Buffer.from('\x89PNG\r\n'), { received: 0 }, /does not begin with "{"/],
      ['is a damaged gzip', Buffer.from([31, 139, 1, 2, 3]), { received: 0 }, /gzip file/],
      [
        'is cut off inside a release',
        text(tender(), sampleUpdate(12, closes(21))).slice(0, -40),
        { received: 2, new: 1, rejected: 1 },
        /ends inside the release/,
      ],
      [
        'is a gzip that is cut off',
        gzipSync(
          text(tender(), { ...sampleUpdate(12, {}), x: randomBytes(40_000).toString('hex') }),
        ).subarray(0, -9_000),
        { new: 1 },
        /gzip file is cut off/,
      ],
    ])('says what is wrong with a file that %s', async (_, content, expected, reason) => {
      const report = await database.importText(content)
      expect(report.complete).toBe(false)
      expect(report.counts).toMatchObject(expected)
      expect(addsUp(report.counts)).toBe(true)
      expect(report.faults.at(-1)?.reason).toMatch(reason)
      const [row] = await database.query<object>('select complete, finished_at from imports')
      expect(row).toEqual({ complete: false, finished_at: expect.any(Date) })
    })

    it('takes a gzip whatever it is called, and a release that stands alone', async () => {
      expect((await database.importText(gzipSync(text(tender())))).counts.new).toBe(1)
      expect((await database.importText(JSON.stringify(tender()))).counts.unchanged).toBe(1)
    })

    it('keeps what was read when the source breaks, and says that it broke', async () => {
      const whole = text(tender(), sampleUpdate(12, closes(21)))
      async function* bytes() {
        yield Buffer.from(whole.slice(0, -60))
        throw Object.assign(new Error('secret'), { code: 'ECONNRESET' })
      }
      const now = new Date('2026-08-12T00:00:00Z')
      const report = await database.imports.run(bytes(), { source: 'page', now })
      expect(report).toMatchObject({
        complete: false,
        counts: { expected: 2, new: 1, rejected: 1 },
        faults: [
          { kind: 'file', reason: 'it was not read to its end: the connection was lost' },
          { kind: 'rejected', place: 2 },
        ],
      })
    })
  })
})
