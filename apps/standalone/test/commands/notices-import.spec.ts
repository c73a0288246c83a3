import { startChild } from '@inroad/testing/child-process'
import { withFailpoints } from '@inroad/testing/failpoints'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { clearUp, makeFolder } from '../embedded/folders.js'

const CLI = join(import.meta.dirname, '../../dist/cli.js')
const RELEASES = 250
const PAGES = 3

/** All that an import leaves, without ids that are random and times that pass. */
const CONTENTS = `
  select (select json_agg(json_build_array(ocid, version, stage, known) order by ocid)
            from pipeline.procurements)::text as procurements,
         (select json_agg(json_build_array(release_id, encode(content_hash, 'hex'))
                          order by release_id) from pipeline.notices)::text as notices,
         (select json_agg(json_build_array(type, envelope -> 'data' ->> 'ocid')
                          order by type, envelope -> 'data' ->> 'ocid')
            from pipeline.outbox)::text as events`

function page(number: number): string {
  const releases = Array.from({ length: RELEASES }, (_, at) => {
    const six = String(number * RELEASES + at).padStart(6, '0')
    const documents = [{ id: `${six}-2026`, noticeType: 'UK4' }]
    return {
      ...{ ocid: `ocds-h6vhtk-${six}`, id: `${six}-2026`, tag: ['tender'] },
      ...{ date: '2026-08-10T09:00:00Z', tender: { title: `Catheters ${six}`, documents } },
    }
  })
  return JSON.stringify({ version: '1.1', releases })
}

describe('an import that is killed', () => {
  let folder: string
  const databases: TestDatabase[] = []

  beforeAll(async () => {
    folder = join(await makeFolder(), 'pages')
    await mkdir(folder)
    for (let at = 0; at < PAGES; at += 1) {
      await writeFile(join(folder, `page-${at}.json`), page(at))
    }
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
    await clearUp()
    for (const database of databases) await database.drop()
  })

  async function fresh(): Promise<TestDatabase> {
    const database = await createTestDatabase()
    databases.push(database)
    return database
  }

  async function importAll(url: string, failpoints?: string) {
    const armed = failpoints ? withFailpoints(failpoints) : { nodeArgs: [], env: {} }
    const env = { ...armed.env, DATABASE_URL: url }
    const args = ['notices', 'import', folder, '--as-at', '2026-08-12', '--json']
    const child = startChild(CLI, { args, env, nodeArgs: armed.nodeArgs })
    return { ...(await child.exited), output: child.output() }
  }

  async function query<Row>(url: string, sql: string): Promise<Row | undefined> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query<pg.QueryResultRow>(sql)
    await client.end()
    return rows[0] as Row | undefined
  }

  it.each([
    ['with the events written and nothing committed', 'F03:kill:4'],
    ['while the database commits', 'F14:kill:9'],
  ])(
    '%s goes on from there when it is given again',
    async (_, failpoints) => {
      const [whole, cut] = [await fresh(), await fresh()]
      expect(await importAll(whole.url)).toMatchObject({ code: 0 })
      expect(await importAll(cut.url, failpoints)).toMatchObject({ signal: 'SIGKILL' })

      const half = await query<{ received: number; finished: boolean }>(
        cut.url,
        `select received, finished_at is not null as finished from pipeline.imports
        order by started_at desc limit 1`,
      )
      expect(half?.finished).toBe(false)
      const again = await importAll(cut.url)
      expect(again.code).toBe(0)
      const { counts } = JSON.parse(again.output) as { counts: Record<string, number> }
      expect(counts['unchanged']).toBeGreaterThan(0)
      expect((counts['new'] ?? 0) + (counts['unchanged'] ?? 0)).toBe(PAGES * RELEASES)
      expect(await query(cut.url, CONTENTS)).toEqual(await query(whole.url, CONTENTS))
    },
    60_000,
  )
})
