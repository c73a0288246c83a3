import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { type Outcome, runInProcess } from '../../test/commands/run-in-process.js'
import { registerNoticesImport } from './notices-import.command.js'

function release(number: number, more: object = {}): object {
  const six = String(number).padStart(6, '0')
  return {
    ocid: `ocds-h6vhtk-${six}`,
    id: `${six}-2026`,
    date: '2026-08-10T09:00:00+01:00',
    tag: ['tender'],
    tender: { title: `Catheters ${number}`, documents: [{ id: `${six}-2026`, noticeType: 'UK4' }] },
    ...more,
  }
}

function packageOf(releases: object[], links?: object): string {
  return JSON.stringify({ version: '1.1', releases, links })
}

describe('inroad notices import', () => {
  let folder: string
  let database: TestDatabase
  let server: Server | undefined

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inroad-notices-'))
    database = await createTestDatabase()
  })
  afterEach(async () => {
    server?.closeAllConnections()
    server?.close()
    await database.drop()
    await rm(folder, { recursive: true })
  })

  const put = async (name: string, content: string | Buffer): Promise<string> => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  const run = (...args: string[]): Promise<Outcome> =>
    runInProcess(registerNoticesImport, database.url, 'notices', 'import', ...args)
  const columns = (out: string, name: string) =>
    out
      .split('\n')
      .find((line) => line.startsWith(name))
      ?.split(/\s+/)
      .slice(1)
      .join(' ')

  async function query<Row>(sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query(sql)
    await client.end()
    return rows as Row[]
  }

  async function serve(answer: RequestListener): Promise<string> {
    server = createServer(answer)
    const listening = server
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
  }

  it('makes the tables, takes a folder in, counts what it did, and does it once', async () => {
    await put('b.json', packageOf([release(3)]))
    await put('a.json.gz', gzipSync(packageOf([release(1), release(2)])))
    const first = await run(folder, '--as-at', '2026-08-12T09:00:00Z')
    expect([first.code, first.err]).toEqual([0, ''])
    const root = basename(folder)
    expect(columns(first.out, `${root}/a.json.gz`)).toBe('2 2 2 0 0 0 0 2')
    expect(columns(first.out, 'all')).toBe('3 3 3 0 0 0 0 3')
    const events = await query<{ time: string }>(
      `select distinct envelope ->> 'time' as time from pipeline.outbox`,
    )
    expect(events).toEqual([{ time: '2026-08-12T09:00:00.000Z' }])
    const again = await run(folder)
    expect(columns(again.out, 'all')).toBe('3 3 0 0 3 0 0 0')
  })

  it('ends with 1 when something was rejected, names it, and keeps the rest', async () => {
    const file = await put(
      'mixed.json',
      packageOf([release(1, { date: 'soon' }), release(2), release(3, { ocid: 'ocds-0c46vo-1' })]),
    )
    const { code, out, err } = await run(file)
    expect(code).toBe(1)
    expect(columns(out, 'mixed.json')).toBe('3 3 1 0 0 2 0 1')
    expect(err.split('\n')).toEqual([
      'mixed.json, release 1 (ocds-h6vhtk-000001, 000001-2026): date: The release has no date, so its place among others is unknown',
      expect.stringMatching(
        /^mixed.json, release 3 \(ocds-0c46vo-1, 000003-2026\): ocid: .*prefix/,
      ),
      '',
    ])
  })

  it.each([
    ['is not JSON', 'ocid,title\n', /does not begin with "\{"/],
    ['is not OCDS', '{"features": []}', /no "releases"/],
    ['is cut off', packageOf([release(1)]).slice(0, -9), /cut off/],
    ['is a gzip that is cut off', gzipSync(packageOf([release(1)])).subarray(0, 60), /gzip/],
  ])('ends with 1 and says so when a file %s', async (_, content, reason) => {
    const { code, err } = await run(await put('notices.json', content))
    expect(code).toBe(1)
    expect(err).toMatch(reason)
    expect(err).toMatch(/^notices\.json/)
  })

  it('shows 50 faults and says where the others are', async () => {
    const file = await put(
      'many.json',
      packageOf(Array.from({ length: 60 }, (_, at) => release(at, { date: 'soon' }))),
    )
    const { err } = await run(file)
    const lines = err.trimEnd().split('\n')
    expect(lines).toHaveLength(51)
    const [row] = await query<{ id: string }>('select id from pipeline.imports')
    expect(lines.at(-1)).toBe(`and 10 more: see GET /imports/${row?.id}`)
  })

  it.each([
    [['none.json'], 1, /none\.json: there is no such file or folder/],
    [['ftp://example.org/notices.json'], 1, /Give one of http or https/],
    [['x.json', '--as-at', 'yesterday'], 2, /Write a date/],
    [['x.json', '--limit-pages', '0'], 2, /whole number above zero/],
    [[], 2, /missing required argument/],
  ])('says what is wrong with %j before it starts a database', async (args, code, reason) => {
    const outcome = await run(...args)
    expect(outcome.code).toBe(code)
    expect(outcome.err).toMatch(reason)
    expect(await query(`select from pg_namespace where nspname = 'pipeline'`)).toEqual([])
  })

  it('prints for a program what it prints for people', async () => {
    const file = await put('one.json', packageOf([release(1), release(2, { date: 1 })]))
    const { code, out } = await run(file, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      sources: [
        {
          source: 'one.json',
          complete: true,
          addsUp: true,
          counts: { expected: 2, new: 1, rejected: 1 },
          faults: [{ place: 2, kind: 'rejected' }],
        },
      ],
      counts: { received: 2 },
    })
  })

  describe('of an address', () => {
    it('follows links.next to the last page, waiting when it is told to', async () => {
      let refusals = 1
      const asked: string[] = []
      const base = await serve(({ url = '' }, response) => {
        asked.push(url)
        const page = Number(new URL(url, 'http://x').searchParams.get('page') ?? 1)
        if (page === 2 && refusals-- > 0) {
          response.writeHead(429, { 'Retry-After': '0' })
          return response.end('Rate limit of 12 exceeded. Please retry after 120 seconds.')
        }
        const next = page < 3 ? { next: `${base}/packages?page=${page + 1}` } : {}
        return response.end(packageOf([release(page)], next))
      })
      const { code, out, err } = await run(`${base}/packages`)
      expect(code).toBe(0)
      expect(columns(out, 'all')).toBe('3 3 3 0 0 0 0 3')
      expect(asked).toEqual([
        ...['/packages', '/packages?page=2', '/packages?page=2', '/packages?page=3'],
      ])
      expect(err).toBe('inroad: the server answers 429 and is asked again in 0 s\n')
    })

    it('stops after so many pages, naming the next', async () => {
      const base = await serve((_, response) =>
        response.end(packageOf([release(1)], { next: `${base}/next` })),
      )
      const { code, err } = await run(`${base}/packages`, '--limit-pages', '1')
      expect(code).toBe(0)
      expect(err).toBe(`inroad: stopped after page 1; the next would have been ${base}/next\n`)
    })

    it('ends with 1 when a page cannot be had, with what came before', async () => {
      const base = await serve(({ url }, response) =>
        url === '/next'
          ? response.writeHead(404).end()
          : response.end(packageOf([release(1)], { next: `${base}/next` })),
      )
      const { code, out, err } = await run(`${base}/packages`)
      expect(code).toBe(1)
      expect(columns(out, 'all')).toBe('1 1 1 0 0 0 0 1')
      expect(err).toBe(`${base}/next: the server answers 404\n`)
    })

    it('ends with 1 when a page leads to another server, which is not asked', async () => {
      const base = await serve((_, response) =>
        response.end(packageOf([release(1)], { next: 'http://169.254.169.254/latest' })),
      )
      const { code, err } = await run(`${base}/packages`)
      expect(code).toBe(1)
      expect(err).toContain('links.next leads to another server (169.254.169.254)')
    })
  })
})
