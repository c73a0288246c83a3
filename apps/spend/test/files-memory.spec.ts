import { startChild } from '@inroad/testing/child-process'
import { join } from 'node:path'
import { SpendDatabase } from './spend-database.js'

/** Megabytes. */
const MOST = 300
/** V8 otherwise keeps up to 100 MB for what is young, whether or not it is needed. */
const NODE = ['--max-semi-space-size=8']

describe('the memory that a large spend file takes', () => {
  let database: SpendDatabase
  beforeEach(async () => {
    database = await SpendDatabase.open()
  })
  afterEach(() => database.close())

  const read = async (...args: string[]): Promise<{ rows: object; megabytesUsed: number }> => {
    const entry = join(import.meta.dirname, 'large-file.process.mjs')
    const child = startChild(entry, { args, nodeArgs: NODE, env: { DATABASE_URL: database.url } })
    const line = await child.line(/^\{|Error/, { timeout: 280_000 })
    return JSON.parse(line) as { rows: object; megabytesUsed: number }
  }

  it('stays under 300 MB for one of 60 MB with 10,000 suppliers', async () => {
    const { rows, megabytesUsed } = await read('60')
    expect(rows).toMatchObject({ rejected: 0, duplicate: 0 })
    expect(megabytesUsed).toBeLessThan(MOST)
  }, 300_000)

  it('stays under 300 MB for one of which every row is rejected', async () => {
    const { rows, megabytesUsed } = await read('20', '31/02/2026')
    expect(rows).toMatchObject({ accepted: 0 })
    expect(megabytesUsed).toBeLessThan(MOST)
  }, 300_000)
})
