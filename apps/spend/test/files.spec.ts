import type { RunningService } from '@inroad/service-kit/start-service'
import { eventually } from '@inroad/testing/eventually'
import { Readable } from 'node:stream'
import { FilesHttp } from './files-http.js'
import { SpendDatabase } from './spend-database.js'
import { payment, spendFile } from './spend-files.js'
import { spendAccess, startSpend } from './spend-service.js'

const OTHERS = {
  id: '018f0000-0000-7000-8000-0000000000aa',
  name: 'Other Vale NHS Trust',
  kind: 'contracting-authority' as const,
  identifiers: ['GB-NHS:RZ9'],
}

describe('spend files over HTTP', () => {
  let database: SpendDatabase
  let service: RunningService
  let mine: FilesHttp
  let others: FilesHttp
  beforeAll(async () => {
    database = await SpendDatabase.open()
    service = await startSpend(database.url)
    mine = new FilesHttp(service.url, () => spendAccess.bearer('analyst'))
    others = new FilesHttp(service.url, async () => {
      const token = await spendAccess.tokenFor({ roles: ['analyst'], organisation: OTHERS })
      return `Bearer ${token}`
    })
  })
  afterAll(async () => {
    await service.close()
    await database.close()
  })

  /** Rows of its own for each test, so that none repeats those of another. */
  let tests = 0
  const aFile = (...more: (string | number)[][]): string => {
    tests++
    const date = `0${(tests % 9) + 1}/04/20${20 + Math.floor(tests / 9)}`
    return spendFile([
      payment('Alpha Building Ltd', '1,000.00'.replace(',', ''), { date, number: `A${tests}` }),
      payment('Beta Care Ltd', '-250.50', { date, number: `B${tests}` }),
      ...more,
    ])
  }
  const ingested = async (content: string, query?: string) => {
    const { body } = await mine.give(content, query)
    if (body.state === 'asking') await mine.confirm(body)
    return mine.ingested(body.id)
  }

  it('a file of a source that nobody confirmed waits, with the reading it would have', async () => {
    const { status, body, etag } = await mine.give(aFile(), 'name=april.csv&source=new-source')
    expect(status).toBe(201)
    expect(etag).toBe(`"${body.version}"`)
    expect(body).toMatchObject({
      state: 'asking',
      questions: [],
      confirmed: false,
      authority: { code: 'RX0' },
      reading: { columns: { paidOn: 1, supplier: 4, transactionNumber: 5, amount: 6 } },
      sample: { rows: [expect.arrayContaining(['Alpha Building Ltd']), expect.anything()] },
    })
  })

  it('confirmed, it is read and adds up; the next of that source is read without asking', async () => {
    const given = await mine.give(aFile(), 'name=april.csv&source=remembered')
    const confirmed = await mine.confirm(given.body)
    expect(confirmed.body).toMatchObject({ state: 'queued', confirmed: true })
    const file = await mine.ingested(given.body.id)
    expect(file.reconciliation).toEqual({
      rows: { in: 2, accepted: 2, rejected: 0, duplicate: 0 },
      sterling: { in: '749.50', accepted: '749.50', rejected: '0.00', duplicate: '0.00' },
      ...{ balances: true, settled: 0 },
      firstDay: expect.any(String),
      lastDay: expect.any(String),
    })
    expect(file.history).toHaveLength(1)
    const next = await mine.give(aFile(), 'name=may.csv&source=remembered')
    expect(next.body).toMatchObject({ confirmed: true })
    await mine.ingested(next.body.id)
  })

  it('the same bytes again are the file that is there', async () => {
    const content = aFile()
    const first = await mine.give(content)
    const again = await mine.give(content, 'name=another-name.csv')
    expect([again.status, again.body.known, again.body.id]).toEqual([200, true, first.body.id])
  })

  it('an answer to a version that is gone is refused', async () => {
    const { body } = await mine.give(aFile(), 'name=april.csv&source=versions')
    await mine.confirm(body)
    const late = await mine.confirm(body)
    expect([late.status, (late.body as object as { code: string }).code]).toEqual([
      409,
      'FILE_CHANGED',
    ])
  })

  it('columns corrected later make another reading; the one before stays to be seen', async () => {
    const file = await ingested(aFile(), 'name=april.csv&source=corrected')
    const columns = { paidOn: 1, supplier: 3, amount: 6 }
    expect((await mine.confirm(file, { columns })).status).toBe(200)
    const anew = await mine.ingested(file.id, file.version + 2)
    expect(anew.history).toHaveLength(2)
    expect(anew.history[1]?.untilCut).toBe(anew.history[0]?.fromCut)
    const lines = await mine.send<{ items: object[] }>('GET', `/files/${file.id}/lines`)
    expect(lines.body.items).toMatchObject([{ payee: 'Estates' }, { payee: 'Estates' }])
  })

  it('a column that is not there is named', async () => {
    const { body } = await mine.give(aFile(), 'name=april.csv&source=wrong-columns')
    const answer = await mine.confirm(body, { columns: { paidOn: 1, supplier: 4, amount: 99 } })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('columns.amount')
  })

  it('rejected rows come out as CSV, go back put right, and count', async () => {
    const file = await ingested(
      aFile(
        payment('=HYPERLINK("http://x")', 'lots', { number: 'F1' }).map((cell) =>
          String(cell).includes('"') ? `"${String(cell).replaceAll('"', '""')}"` : cell,
        ),
      ),
      'name=april.csv&source=fixable',
    )
    expect(file.reconciliation?.rows).toEqual({ in: 3, accepted: 2, rejected: 1, duplicate: 0 })
    const csv = await mine.send('GET', `/files/${file.id}/rejected.csv`)
    expect(csv.text).toContain(`"'=HYPERLINK(""http://x"")"`)
    const fixed = csv.text.replaceAll('lots', '75.25')
    const path = `/files/${file.id}/corrections`
    const headers = { 'content-type': 'text/csv' }
    const correction = await mine.send<{ id: string }>('POST', path, { body: fixed, headers })
    const read = await mine.ingested(correction.body.id)
    expect(read.reconciliation).toMatchObject({ rows: { in: 1, accepted: 1 }, balances: true })
    expect(read.reconciliation?.sterling.in).toBe('75.25')
    const settled = await mine.one(file.id)
    expect(settled.body.reconciliation?.settled).toBe(1)
    expect(settled.body.corrections).toMatchObject([{ id: read.id }])
    const lines = await mine.send<{ items: object[] }>('GET', `/files/${read.id}/lines`)
    expect(lines.body.items).toMatchObject([{ payee: '=HYPERLINK("http://x")', amount: '75.25' }])
  })

  it('a file that replaces another counts in its place', async () => {
    const old = await ingested(aFile(), 'name=april.csv&source=replaced')
    const query = `name=april-2.csv&source=replaced&supersedes=${old.id}`
    const content = aFile()
    const anew = await ingested(content, query)
    expect(anew.supersedes).toMatchObject({ id: old.id, state: 'superseded' })
    const before = await mine.one(old.id)
    expect(before.body).toMatchObject({ state: 'superseded', supersededBy: { id: anew.id } })
    expect(before.body.history[0]?.untilCut).toBe(anew.history[0]?.fromCut)
  })

  it('a file taken back counts no longer, and what it replaced counts again', async () => {
    const old = await ingested(aFile(), 'name=april.csv&source=returns')
    const query = `name=april-2.csv&source=returns&supersedes=${old.id}`
    const anew = await ingested(aFile(), query)
    const taken = await mine.send<{ state: string }>('POST', `/files/${anew.id}/withdrawal`)
    expect(taken.body.state).toBe('withdrawn')
    const back = await mine.ingested(old.id)
    expect(back.history).toHaveLength(2)
  })

  it('files of others are not there, whatever one does with them', async () => {
    const file = await ingested(aFile(), 'name=april.csv&source=private')
    const answers = await Promise.all([
      others.one(file.id),
      others.confirm(file),
      others.send('POST', `/files/${file.id}/withdrawal`),
      others.send('POST', `/files/${file.id}/corrections`, { body: 'Row number\r\n' }),
      ...['rejected', 'rejected.csv', 'lines'].map((of) =>
        others.send('GET', `/files/${file.id}/${of}`),
      ),
      others.give(aFile(), `name=april.csv&supersedes=${file.id}`),
    ])
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
    expect((await others.list()).body.items).toEqual([])
    expect((await others.give(aFile(), 'name=april.csv&org=RX0')).status).toBe(403)
  })

  it('nobody without the role comes near', async () => {
    const buyer = new FilesHttp(service.url, () => spendAccess.bearer('buyer'))
    expect((await buyer.give(aFile())).status).toBe(403)
    expect((await buyer.list()).status).toBe(403)
  })

  it('a PDF is refused in words, and an empty file as well', async () => {
    const pdf = await mine.give(`%PDF-1.7\n${'x'.repeat(2000)}`, 'name=april.csv')
    expect([pdf.body.state, pdf.body.questions[0]?.code]).toEqual(['refused', 'pdf'])
    const empty = await mine.give('', 'name=empty.csv')
    expect([empty.body.state, empty.body.questions[0]?.code]).toEqual(['refused', 'empty'])
  })

  it('a form or JSON in place of the bytes is refused with what to send', async () => {
    const headers = { 'content-type': 'application/json' }
    const answer = await mine.send('POST', '/files?name=a.csv', { body: '{}', headers })
    expect([answer.status, answer.text.includes('text/csv')]).toEqual([415, true])
  })

  it('an upload that breaks off leaves nothing', async () => {
    const [before] = await database.query<{ n: number }>('select count(*)::int as n from files')
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(2_000_000, 'a,b\r\n')
        throw new Error('the line went dead')
      })(),
    )
    await expect(mine.give(Readable.toWeb(broken) as ReadableStream)).rejects.toThrow()
    const after = (): Promise<object[]> => database.query('select count(*)::int as n from files')
    await eventually(async () => expect(await after()).toEqual([before]))
  })

  it('each file read is told to all, with what adds up', async () => {
    const file = await ingested(aFile(), 'name=told.csv&source=told')
    const events = await database.events()
    const told = events.filter(({ type, subject }) => type.includes('file') && subject === file.id)
    expect(told).toMatchObject([
      { data: { name: 'told.csv', rows: { in: 2, accepted: 2 }, sterling: { in: '749.50' } } },
    ])
  })
})
