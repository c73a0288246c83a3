import { createServer } from 'node:http'
import { once } from 'node:events'
import { access } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { eventually } from '@inroad/testing/eventually'
import { createTestDatabase } from '@inroad/testing/test-database'
import { sampleProcurements } from '../../src/sample/sample-procurements.js'
import { sampleSubscriptions } from '../../src/sample/sample-subscriptions.js'
import { freePort } from '../../src/embedded/cluster/free-port.js'
import { clearUp, makeFolder, postmasterPid } from '../embedded/folders.js'
import { getJson, Inside } from './http.js'
import { copyData, makeData } from './inroad-data.js'
import { launch, MAIN, refusal, startInroad, type InroadProcess } from './inroad-process.js'

const LIMIT = 60_000

interface Procurements {
  items: { title: string }[]
}

interface Mails {
  messages: { subject: string; to: string[] }[]
}

async function titles(dataDirectory: string): Promise<string[]> {
  const { services } = await Inside.of(dataDirectory)
  const { items } = await getJson<Procurements>(`${services.pipeline}/procurements?limit=100`)
  return items.map(({ title }) => title)
}

async function mails(url: string): Promise<Mails['messages']> {
  return (await getJson<Mails>(`${url}/mailbox/messages?limit=2000`)).messages
}

/** No server of the database, and no file that says there is one. */
async function expectNothingRunning(dataDirectory: string): Promise<void> {
  expect(await postmasterPid(dataDirectory)).toBeUndefined()
  await expect(access(join(dataDirectory, 'inroad.json'))).rejects.toThrow('ENOENT')
}

describe('a new Inroad', () => {
  let dataDirectory: string
  let inroad: InroadProcess

  beforeAll(async () => {
    dataDirectory = join(await makeFolder(), 'data')
    inroad = await startInroad(dataDirectory)
  }, LIMIT)
  afterAll(clearUp)

  it('says where it is, and is there', async () => {
    expect(inroad.child.output()).toMatch(new RegExp(`^  inroad +${inroad.url}$`, 'm'))
    expect(inroad.child.output()).toMatch(new RegExp(`^  mailbox +${inroad.url}/mailbox$`, 'm'))
    const page = await fetch(inroad.url)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Inroad')])
  })

  it('holds sample data, every title of which says so', async () => {
    expect(inroad.child.output()).toContain('loading sample data (leave it out with --empty)')
    const found = await titles(dataDirectory)
    expect(found.sort()).toEqual(sampleProcurements.map(({ title }) => title).sort())
    expect(found.filter((title) => !title.startsWith('Sample: '))).toEqual([])
  })

  it('has written to the sample people, at addresses that can be nobody`s', async () => {
    await eventually(async () => {
      const news = (await mails(inroad.url)).filter(({ subject }) => subject.includes('Sample: '))
      const told = new Set(news.flatMap(({ to }) => to))
      expect([...told].sort()).toEqual(sampleSubscriptions.map(({ email }) => email).sort())
      for (const address of told) expect(address).toMatch(/^sample\..*@example\.invalid$/)
    })
  })

  it('refuses a second copy on the same data, and names the first', async () => {
    const { code, said } = await refusal({ env: { INROAD_DATA: dataDirectory } })
    expect(code).toBe(1)
    expect(said).toContain(`already running on ${dataDirectory}`)
    expect(said).toContain(`process ${inroad.child.pid}`)
  })

  it(
    'keeps its data over a stop and a start, and loads the sample once only',
    async () => {
      expect(await inroad.child.kill('SIGTERM')).toEqual({ code: 0, signal: null })
      await expectNothingRunning(dataDirectory)
      inroad = await startInroad(dataDirectory)
      expect(await titles(dataDirectory)).toHaveLength(sampleProcurements.length)
      expect(await mails(inroad.url)).toEqual([])
    },
    LIMIT,
  )
})

describe('Inroad', () => {
  let made: string

  beforeAll(async () => {
    made = await makeData()
  }, LIMIT)
  afterAll(clearUp)

  it('that was first started empty stays so', async () => {
    const dataDirectory = await copyData(made)
    const { child, url } = await startInroad(dataDirectory)
    expect([await titles(dataDirectory), await mails(url)]).toEqual([[], []])
    await child.kill()
  })

  it('works as often on a database that is given, and puts no sample data there', async () => {
    const { url: DATABASE_URL, drop } = await createTestDatabase()
    const folder = await makeFolder()
    for (const _ of ['first', 'second']) {
      const { child, url } = await startInroad(folder, { env: { DATABASE_URL } })
      const found = await getJson<{ total: number }>(`${url}/api/v1/opportunities`)
      expect([found.total, await mails(url)]).toEqual([0, []])
      expect((await child.kill('SIGTERM')).code).toBe(0)
    }
    await drop()
  })

  it('ends with 0 on Ctrl-C and leaves no process and no port behind', async () => {
    const dataDirectory = await copyData(made)
    const { child, url } = await startInroad(dataDirectory)
    expect(await child.kill('SIGINT')).toEqual({ code: 0, signal: null })
    await expectNothingRunning(dataDirectory)
    await expect(fetch(url)).rejects.toThrow()
  })

  it('ends as it should when a signal comes in the middle of its start', async () => {
    const dataDirectory = await copyData(made)
    const child = launch({ env: { INROAD_DATA: dataDirectory, PORT: String(await freePort()) } })
    await eventually(() => access(join(dataDirectory, 'inroad.json')))
    expect((await child.kill('SIGTERM')).code).toBe(0)
    await expectNothingRunning(dataDirectory)
  })

  it('ends as well when the npm that started it is killed', async () => {
    const dataDirectory = await copyData(made)
    const env = { npm_lifecycle_event: 'start' }
    const entry = join(import.meta.dirname, 'npm-stand-in.process.mjs')
    const { child } = await startInroad(dataDirectory, { entry, args: [MAIN], env })
    await child.kill()
    expect(child.output()).toContain('Stopping ...')
    await expectNothingRunning(dataDirectory)
  })

  it('does not start on a port that is taken, and says which variable to change', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const dataDirectory = await copyData(made)
    const env = { INROAD_DATA: dataDirectory, PORT: String(port) }
    const { code, said } = await refusal({ env })
    other.close()
    expect(code).toBe(1)
    expect(said).toContain(`another program listens on port ${port}. End it, or set PORT`)
    await expectNothingRunning(dataDirectory)
  })
})

describe('Inroad does not start', () => {
  const services = ['pipeline', 'notifications'].map((name) =>
    join(import.meta.dirname, `../../../${name}/dist/main.js`),
  )
  const apart = {
    ...{ DATABASE_URL: 'postgresql://localhost:1/none', RABBITMQ_URL: 'amqp://localhost:1' },
    ...{ SMTP_URL: 'smtp://localhost:1', MAIL_FROM: 'alerts@inroad.example' },
    ...{ PUBLIC_URL: 'https://inroad.example', LINK_SECRET: 'x'.repeat(32) },
  }

  it.each([MAIN, ...services])(
    'where others than this machine could reach it, and says why: %s',
    async (entry) => {
      const HOST = '0.0.0.0'
      const env = entry === MAIN ? { HOST } : { ...apart, HOST }
      const { code, said } = await refusal({ entry, env })
      expect(code).toBe(1)
      expect(said).toMatch(
        /^inroad.*: HOST is 0\.0\.0\.0: .*listen.* on (this machine|loopback) only/,
      )
      expect(said.split('\n')).toHaveLength(1)
    },
  )

  it.each(services)('as a single service without a broker to the others: %s', async (entry) => {
    const { code, said } = await refusal({ entry, env: { ...apart, RABBITMQ_URL: undefined } })
    expect(code).toBe(1)
    expect(said).toMatch(
      /^inroad \w+: RABBITMQ_URL is not set\..*`npm start` runs everything in one/,
    )
  })

  it('with what it was not told, and lists every fault without its value', async () => {
    const env = { PORT: 'http', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://me:secret@localhost' }
    const { code, said } = await refusal({ env })
    expect(code).toBe(1)
    for (const name of Object.keys(env)) expect(said).toMatch(new RegExp(`^ +${name}: `, 'm'))
    expect(said).not.toContain('secret')
  })

  it('on an option that it does not know', async () => {
    const { code, said } = await refusal({ args: ['--emtpy'] })
    expect(code).toBe(2)
    expect(said).toContain('`npm start -- --empty` leaves the sample data out')
  })
})
