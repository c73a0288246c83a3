import { listFile, type ListDatabase, openListDatabase } from '../../test/list-database.js'
import { loadOds } from '../loading/load-ods.js'
import { learnAuthorityIdentifiers } from './learn-authority-identifiers.js'
import { type Buyer, recogniseNhsBuyers } from './nhs-buyers.query.js'

const FILE = [
  'organisation_code,name,open_date,close_date',
  'ZZ1,EXAMPLE VALE NHS TRUST,20010401,20220331',
  'ZZ2,SAMPLE NHS FOUNDATION TRUST,20220401,',
]
const NOON = new Date('2026-08-12T12:00:00Z')
const PPON = { scheme: 'GB-PPON', id: 'ZZZZ-1234-YYYY' }

describe('NHS buyers', () => {
  let database: ListDatabase
  beforeAll(async () => (database = await openListDatabase()))
  afterAll(() => database.close())
  beforeEach(() =>
    database.transactions.run(async (tx) => {
      await tx.query('delete from nhs_authorities')
      await loadOds(tx, listFile('ods.csv', ...FILE))
    }),
  )

  const recognise = (buyers: Buyer[], at = NOON) =>
    database.transactions.run((tx) => recogniseNhsBuyers(tx, buyers, at))
  const how = async (buyers: Buyer[], at?: Date) =>
    (await recognise(buyers, at)).map((recognition) => recognition?.by)
  const named = (name: string): Buyer => ({ name, identifiers: [] })

  it('are known by identifier before name, by name before the look of it, in order', async () => {
    const buyers = [
      named('Sampleshire County Council'),
      { name: 'Whatever it calls itself', identifiers: [{ scheme: 'gb-nhs', id: 'zz2' }] },
      named('The Sample NHS FT'),
      named('Unlisted NHS Trust'),
      { name: 'Example Clinics Ltd', identifiers: [{ scheme: 'GB-NHS', id: 'ZZ8' }] },
    ]
    expect(await how(buyers)).toEqual([undefined, 'identifier', 'name', 'name-rule', undefined])
    expect(await how([])).toEqual([])
  })

  it('are on the list from their first day to their last, London time', async () => {
    const vale = [named('Example Vale NHS Trust')]
    expect(await how(vale, new Date('2001-03-31T22:59:59Z'))).toEqual(['name-rule'])
    expect(await how(vale, new Date('2001-03-31T23:00:00Z'))).toEqual(['name'])
    expect(await how(vale, new Date('2022-03-31T22:59:59Z'))).toEqual(['name'])
    expect(await how(vale, new Date('2022-03-31T23:00:00Z'))).toEqual(['name-rule'])
  })

  it('are known by an identifier that an earlier notice taught', async () => {
    const renamed = { name: 'Example Renamed', identifiers: [PPON] }
    expect(await how([renamed])).toEqual([undefined])
    const teacher = { name: 'Sample NHS Foundation Trust', identifiers: [PPON] }
    const teach = () =>
      database.transactions.run((tx) => learnAuthorityIdentifiers(tx, [teacher], NOON))
    expect([await teach(), await teach()]).toEqual([1, 0])
    expect(await how([renamed])).toEqual(['identifier'])
  })

  it('teach nothing when only their name speaks for them, nor ODS codes, nor nonsense', async () => {
    const buyers = [
      { name: 'Unlisted NHS Trust', identifiers: [PPON] },
      {
        name: 'Sample NHS Foundation Trust',
        identifiers: [
          { scheme: 'GB-NHS', id: 'ZZ7' },
          { scheme: 'GB-PPON', id: 'none' },
        ],
      },
    ]
    const learned = database.transactions.run((tx) => learnAuthorityIdentifiers(tx, buyers, NOON))
    expect(await learned).toBe(0)
  })

  it('are found in one question, however many are asked after', async () => {
    const many = Array.from({ length: 2000 }, (_, at) =>
      named(at % 2 ? 'Sample NHS Foundation Trust' : `Example Council ${at}`),
    )
    expect((await how(many)).filter((by) => by === 'name')).toHaveLength(1000)
  })
})
