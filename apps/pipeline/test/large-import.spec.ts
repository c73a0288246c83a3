import { PipelineDatabase } from './pipeline-database.js'
import { closes, sampleRelease } from './sample-releases.js'

const MEGABYTE = 1024 * 1024
/** What reading may take at any time, garbage included. Megabytes. */
const MOST = 300

describe('a very large package', () => {
  let database: PipelineDatabase
  beforeAll(async () => {
    database = await PipelineDatabase.open()
  })
  afterAll(() => database.close())
  beforeEach(() => database.clear())

  /** A package in parts of 64 KB, of releases that say the same in so many bytes each. */
  async function* packageOf(total: number, size: number): AsyncGenerator<Buffer> {
    const padding = 'x'.repeat(size)
    const release = Buffer.from(
      JSON.stringify({ ...sampleRelease('UK4', 10, closes(14)), padding }),
    )
    yield Buffer.from('{"version": "1.1", "releases": [')
    for (let sent = 0; sent < total; sent += release.length) {
      if (sent > 0) yield Buffer.from(',')
      for (let at = 0; at < release.length; at += 65_536) yield release.subarray(at, at + 65_536)
    }
    yield Buffer.from(']}')
  }

  it.each([
    [500, 100_000],
    [120, 12 * MEGABYTE],
  ])(
    'of %i MB is read in a memory that does not grow with it, in releases of %i bytes',
    async (megabytes, size) => {
      const now = new Date('2026-08-12T00:00:00Z')
      let peak = 0
      const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20)
      const before = process.memoryUsage.rss()
      const began = performance.now()
      const { counts, complete } = await database.imports.run(
        packageOf(megabytes * MEGABYTE, size),
        { source: 'x', now },
      )
      clearInterval(watch)
      const grown = Math.round((peak - before) / MEGABYTE)
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      process.stdout.write(
        `${megabytes} MB in releases of ${size} bytes: ${seconds} s, +${grown} MB\n`,
      )
      expect(complete).toBe(true)
      expect(counts).toMatchObject({ new: 1, unchanged: counts.received - 1, rejected: 0 })
      expect(grown).toBeLessThan(MOST)
    },
    120_000,
  )
})
