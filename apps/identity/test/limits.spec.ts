import { purgeExpired } from '../src/provider/purge-expired.js'
import { unclassifiedTables } from '@inroad/database/classify'
import { openWorld, PASSWORD, register, type World } from './identity-world.js'

describe('what the small provider counts and keeps', () => {
  let world: World

  beforeEach(async () => (world = await openWorld()))
  afterEach(() => world.close())

  const query = <Row>(sql: string, values: unknown[] = []) =>
    world.running.dataSource.query<Row[]>(sql, values)

  const tries = async (email: string, password: string, times: number) => {
    const browser = world.browser()
    const page = await browser.get((await world.begin()).url)
    const form = `form[action="${new URL(page.url).pathname}"]`
    return Promise.all(
      Array.from({ length: times }, () => browser.submit(page, form, { email, password })),
    )
  }

  it('makes whoever guesses a password wait, also when they guess all at once', async () => {
    await register(world, 'target@example.org')
    const answers = await tries('target@example.org', 'a wrong guess of it', 12)
    const slowed = answers.filter(({ status }) => status === 429)
    expect(slowed).toHaveLength(2)
    expect(Number(slowed[0]?.headers.get('retry-after'))).toBeGreaterThan(800)
    expect(slowed[0]?.$('.nhsuk-error-summary').text()).toContain('Wait 15 minutes')
    const [right] = await tries('target@example.org', PASSWORD, 1)
    expect(right?.status).toBe(429)
  })

  it('counts addresses that have no account the same way', async () => {
    const answers = await tries('nobody@example.org', 'a wrong guess of it', 11)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
  })

  it('forgets mistyping once the password was right', async () => {
    await register(world, 'clumsy@example.org')
    await tries('clumsy@example.org', 'mistyped that one', 9)
    await tries('clumsy@example.org', PASSWORD, 1)
    const answers = await tries('clumsy@example.org', 'mistyped that one', 9)
    expect(answers.map(({ status }) => status)).toEqual(Array(9).fill(400))
  })

  it('keeps neither passwords nor, among the attempts, addresses', async () => {
    await register(world, 'secret@example.org')
    await tries('secret@example.org', 'a wrong guess of it', 1)
    const [account] = await query<{ hash: string }>('select password_hash as hash from accounts')
    expect(account?.hash).toMatch(/^scrypt\$32768\$8\$3\$/)
    const dump = JSON.stringify(await query("select encode(key, 'escape') as key from attempts"))
    expect(dump).not.toContain('secret@example.org')
    const records = JSON.stringify(await query('select payload from provider_records'))
    expect(records).not.toContain(PASSWORD)
    expect(records).not.toContain('secret@example.org')
  })

  it('purges what has expired and nothing else', async () => {
    await register(world, 'old@example.org')
    await world.browser().get((await world.begin()).url)
    await query(
      `update provider_records set expires_at = now() - interval '1 second' where kind <> 'Interaction'`,
    )
    await query(`update attempts set window_ends = now() - interval '1 second'`)
    await purgeExpired(world.running.dataSource.manager)
    const left = await query<{ kind: string }>('select distinct kind from provider_records')
    expect(left).toEqual([{ kind: 'Interaction' }])
    expect(await query('select 1 from attempts')).toEqual([])
  })

  it('says of each table how long its rows live and what they say of a person', async () => {
    expect(await query(unclassifiedTables, ['identity'])).toEqual([])
  })

  it('finds no sign-in that has expired', async () => {
    const browser = world.browser()
    const page = await browser.get((await world.begin()).url)
    await query(`update provider_records set expires_at = now() - interval '1 second'`)
    const late = await browser.get(page.url)
    expect(late.status).toBe(400)
    expect(late.$('h1').text()).toBe('This sign-in is over')
  })
})
