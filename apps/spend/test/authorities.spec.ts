import { OrganisationChangedV1 } from '@inroad/events/organisations/organisation-changed.v1'
import { OrganisationRegisteredV1 } from '@inroad/events/organisations/organisation-registered.v1'
import { OrganisationSucceededV1 } from '@inroad/events/organisations/organisation-succeeded.v1'
import { uuidv7 } from '@inroad/database/uuid-v7'
import { authorityOf } from '../src/authorities/authority-of.js'
import { learnAuthorityName } from '../src/authorities/names/learn-authority-name.js'
import { registerAuthority } from '../src/authorities/register-authority.js'
import { LearnAuthorityChange } from '../src/consumers/learn-authority-change.consumer.js'
import { LearnAuthority } from '../src/consumers/learn-authority.consumer.js'
import { LearnSuccession } from '../src/consumers/learn-succession.consumer.js'
import { latestCut } from '../src/cuts/take-cut.js'
import { eventOf } from './event-of.js'
import { SpendDatabase } from './spend-database.js'

const TABLES = ['waiting_successions', 'successions', 'authority_names', 'authorities']

describe('the authorities that spend knows', () => {
  let database: SpendDatabase
  beforeAll(async () => {
    database = await SpendDatabase.open()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    for (const table of TABLES) await database.query(`delete from ${table}`)
  })

  const facts = (code: string, name: string, more: object = {}) => ({
    organisationId: uuidv7(),
    kind: 'contracting-authority' as const,
    name,
    identifiers: [{ scheme: 'GB-NHS', id: code }],
    ...more,
  })
  type Facts = ReturnType<typeof facts>
  const registered = (data: Facts, sequence = 1) =>
    eventOf(OrganisationRegisteredV1, data, { subject: data.organisationId, sequence })
  const register = (...all: Facts[]) =>
    database.run((tx) =>
      new LearnAuthority().handle(
        all.map((one) => registered(one)),
        { tx },
      ),
    )
  const change = (data: Facts, sequence: number) =>
    database.run((tx) =>
      new LearnAuthorityChange().handle(
        [eventOf(OrganisationChangedV1, data, { subject: data.organisationId, sequence })],
        { tx },
      ),
    )
  const succeed = (predecessor: Facts, successor: Facts, on = '2022-07-01') =>
    database.run((tx) =>
      new LearnSuccession().handle(
        [
          eventOf(OrganisationSucceededV1, {
            predecessorId: predecessor.organisationId,
            successorId: successor.organisationId,
            on,
          }),
        ],
        { tx },
      ),
    )
  const authorities = () =>
    database.query<object>('select code, name, region from authorities order by code')
  const successions = () =>
    database.query<object>(
      `select p.code as from, s.code as to, on_day::text as on, from_cut::int as cut
         from successions join authorities p on p.id = predecessor_id
         join authorities s on s.id = successor_id order by 1`,
    )
  const find = (entityName: string) =>
    database.run(async (tx) => (await authorityOf(tx, { entityName }))?.code)

  it.each(OrganisationRegisteredV1.examples.map((data, at) => ({ at, data })))(
    'take registered example $at',
    async ({ data }) => {
      await database.run((tx) =>
        new LearnAuthority().handle([eventOf(OrganisationRegisteredV1, data)], { tx }),
      )
      const known = data.kind === 'contracting-authority' ? [{ name: data.name }] : []
      expect(await authorities()).toMatchObject(known)
    },
  )

  it.each(OrganisationChangedV1.examples.map((data, at) => ({ at, data })))(
    'take changed example $at',
    async ({ data }) => {
      await database.run((tx) =>
        new LearnAuthorityChange().handle([eventOf(OrganisationChangedV1, data)], { tx }),
      )
      expect(await authorities()).toMatchObject([{ name: data.name }])
    },
  )

  it.each(OrganisationSucceededV1.examples.map((data, at) => ({ at, data })))(
    'take succeeded example $at, and keep it until both are known',
    async ({ data }) => {
      const event = eventOf(OrganisationSucceededV1, data)
      await database.run((tx) => new LearnSuccession().handle([event], { tx }))
      const one = { ...facts('90A', 'NHS Dale CCG'), organisationId: data.predecessorId }
      const other = { ...facts('QZZ', 'NHS Vale ICB'), organisationId: data.successorId }
      await register(one)
      expect(await successions()).toEqual([])
      await register(other)
      expect(await successions()).toMatchObject([{ from: '90A', to: 'QZZ', on: data.on }])
    },
  )

  it('are the same whatever order the events come in, and however often', async () => {
    const group = facts('90A', 'NHS Dale CCG')
    const board = facts('QZZ', 'NHS Vale Integrated Care Board', { region: 'Y60' })
    await succeed(group, board)
    await change({ ...group, name: 'NHS Dales CCG' }, 2)
    await register(group)
    await register(board, group)
    await change({ ...group, name: 'NHS Dales CCG' }, 2)
    const [{ cut } = { cut: 0 }] = (await successions()) as { cut: number }[]
    await succeed(group, board)
    expect(await authorities()).toEqual([
      { code: '90A', name: 'NHS Dales CCG', region: null },
      { code: 'QZZ', name: 'NHS Vale Integrated Care Board', region: 'Y60' },
    ])
    expect(await successions()).toEqual([{ from: '90A', to: 'QZZ', on: '2022-07-01', cut }])
    expect(await database.run(latestCut)).toBe(cut)
  })

  it('miss no succession when both events are handled at once', async () => {
    for (let round = 0; round < 5; round++) {
      const group = facts(`9${round}A`, 'NHS Dale CCG')
      const board = facts(`QZ${round}`, 'NHS Vale ICB')
      await register(group)
      await Promise.all([register(board), succeed(group, board)])
    }
    expect(await successions()).toHaveLength(5)
  })

  it('are entered for the time being when a file names a code, and put right when announced', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map(() =>
        database.run((tx) => registerAuthority(tx, { code: ' rqm', name: 'C&W Trust' })),
      ),
    )
    expect(new Set(ids).size).toBe(1)
    await register(facts('RQM', 'Chelsea and Westminster Hospital NHS FT', { region: 'Y56' }))
    expect(await authorities()).toEqual([
      { code: 'RQM', name: 'Chelsea and Westminster Hospital NHS FT', region: 'Y56' },
    ])
    expect(await find('C&W TRUST')).toBe('RQM')
  })

  it('keep the code that a file has named, of an organisation with several', async () => {
    await database.run((tx) => registerAuthority(tx, { code: 'RQM01', name: 'A site' }))
    const two = [
      { scheme: 'GB-NHS', id: 'RQM' },
      { scheme: 'GB-NHS', id: 'RQM01' },
    ]
    const trust = facts('RQM', 'Some NHS Trust', { identifiers: two })
    await register(trust)
    await change({ ...trust, name: 'Other NHS Trust' }, 2)
    expect(await authorities()).toEqual([{ code: 'RQM01', name: 'Other NHS Trust', region: null }])
  })

  it('do not lose their code to another organisation that claims it', async () => {
    await register(facts('RQM', 'Chelsea NHS Trust'))
    await register(facts('RQM', 'Claimant NHS Trust'))
    expect(await authorities()).toMatchObject([{ name: 'Chelsea NHS Trust' }])
  })

  it('are found by their earlier names', async () => {
    const trust = facts('RAX', 'Kingston Hospital NHS Foundation Trust')
    await register(trust)
    await change({ ...trust, name: 'Kingston and Richmond NHS Foundation Trust' }, 2)
    expect(await find('KINGSTON HOSPITAL NHS FOUNDATION TRUST')).toBe('RAX')
    expect(await find('Kingston & Richmond NHS FT')).toBe('RAX')
  })

  it('are found by a spelling that somebody explained', async () => {
    await register(facts('RAX', 'Kingston and Richmond NHS FT'), facts('RQM', 'Chelsea NHS FT'))
    expect(await find('KHT')).toBeUndefined()
    for (const code of ['RQM', 'RAX']) {
      await database.run(async (tx) => {
        const authority = await authorityOf(tx, { code })
        await learnAuthorityName(tx, 'KHT', authority?.id ?? 0)
      })
    }
    expect(await find('kht')).toBe('RAX')
    expect(await find('')).toBeUndefined()
  })
})
