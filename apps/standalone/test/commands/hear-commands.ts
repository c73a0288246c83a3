import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a spec about commands has at hand; `said` is empty again before each test. */
export interface Commands {
  /** For files to give to them. */
  folder: string
  /** Of the database they work on. */
  url: string
  said: { out: string; err: string }
}

/** For a `describe`: commands run in this process work on a prepared database, and are listened to. */
export function hearCommands(preparation: Parameters<typeof createTestDatabase>[0]): Commands {
  const commands: Commands = { folder: '', url: '', said: { out: '', err: '' } }
  const { DATABASE_URL } = process.env
  let database: TestDatabase | undefined

  beforeAll(async () => {
    commands.folder = await mkdtemp(join(tmpdir(), 'inroad-commands-'))
    database = await createTestDatabase(preparation)
    commands.url = database.url
  })
  afterAll(async () => {
    await database?.drop()
    await rm(commands.folder, { recursive: true })
  })
  beforeEach(() => {
    Object.assign(commands.said, { out: '', err: '' })
    process.env['DATABASE_URL'] = commands.url
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => heard('out', text))
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => heard('err', text))
  })
  afterEach(() => {
    jest.restoreAllMocks()
    process.exitCode = undefined
    if (DATABASE_URL === undefined) delete process.env['DATABASE_URL']
    else process.env['DATABASE_URL'] = DATABASE_URL
  })

  function heard(where: keyof Commands['said'], text: string | Uint8Array): boolean {
    commands.said[where] += String(text)
    return true
  }
  return commands
}
