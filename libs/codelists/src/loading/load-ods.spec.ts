import {
  faultsIn,
  listFile,
  type ListDatabase,
  openListDatabase,
} from '../../test/list-database.js'
import { seedBuiltInAuthorities } from '../seed-built-in.js'
import { loadOds } from './load-ods.js'

const HEADER = 'organisation_code,name,open_date,close_date'
const VALE = 'ZZ1,EXAMPLE VALE NHS TRUST,20010401,20220331'
const SAMPLE = 'ZZ2,SAMPLE NHS FOUNDATION TRUST,20220401,'

describe('loadOds', () => {
  let database: ListDatabase
  beforeAll(async () => (database = await openListDatabase()))
  afterAll(() => database.close())
  beforeEach(() => database.transactions.run((tx) => tx.query('delete from nhs_authorities')))

  const load = (...lines: string[]) =>
    database.transactions.run((tx) => loadOds(tx, listFile('ods.csv', ...lines)))
  const stored = (where = 'true') =>
    database.transactions.run((tx) =>
      tx.query(`
        select name, kind, valid_from::text, valid_to::text,
               array_agg(scheme || ':' || i.id order by scheme) as identifiers
          from nhs_authorities a join nhs_authority_identifiers i on i.authority_id = a.id
         where ${where}
         group by a.id order by name`),
    )

  it('stores authorities with their days and their ODS code', async () => {
    expect(await load(HEADER, VALE, SAMPLE)).toMatchObject({ read: 2, new: 2, rejected: [] })
    expect(await stored()).toEqual([
      {
        name: 'EXAMPLE VALE NHS TRUST',
        kind: 'trust',
        valid_from: '2001-04-01',
        valid_to: '2022-03-31',
        identifiers: ['GB-NHS:ZZ1'],
      },
      expect.objectContaining({ valid_from: '2022-04-01', valid_to: null }),
    ])
  })

  it('changes nothing the second time, and closes who has closed', async () => {
    await load(HEADER, VALE, SAMPLE)
    expect(await load(HEADER, VALE, SAMPLE)).toMatchObject({ new: 0, changed: 0, unchanged: 2 })
    const closed = await load(HEADER, VALE, `${SAMPLE}20260331`)
    expect(closed).toMatchObject({ changed: 1, unchanged: 1 })
    expect(await stored('valid_to is not null')).toHaveLength(2)
  })

  it('reads a report without a header, as the ODS gives it', async () => {
    const row = ['ZZ3', 'EXAMPLE AMBULANCE NHS TRUST', ...Array<string>(25).fill('')]
    row[10] = '20060701'
    expect(await load(row.join(','))).toMatchObject({ read: 1, new: 1, rejected: [] })
    expect(await stored()).toEqual([expect.objectContaining({ valid_from: '2006-07-01' })])
  })

  it('gives an integrated care board both of its codes', async () => {
    await load('ICB24CD,ICB24CDH,ICB24NM', 'E99000001,QZ9,NHS Example Integrated Care Board')
    expect(await stored()).toEqual([
      expect.objectContaining({
        kind: 'commissioner',
        identifiers: ['GB-NHS:QZ9', 'GB-ONS:E99000001'],
      }),
    ])
  })

  it('rejects who is not of the NHS, days that do not exist and days out of order', async () => {
    const report = await load(
      HEADER,
      SAMPLE,
      'ZZ4,EXAMPLE PRIVATE CLINICS LTD,20220401,',
      'ZZ5,EXAMPLE NHS TRUST,20220231,',
      'ZZ6,EXAMPLE NHS TRUST,20220401,20210331',
      '"ZZ 77777",EXAMPLE NHS TRUST,20220401,',
    )
    expect(report).toMatchObject({ read: 5, new: 1 })
    expect(faultsIn(report)).toEqual([
      expect.stringMatching(/^3 name: .*not named as an NHS body/),
      expect.stringMatching(/^4 open_date: .*yyyymmdd/),
      expect.stringMatching(/^5 close_date: .*before the opening day/),
      expect.stringMatching(/^6 organisation_code: .*not an ODS code/),
    ])
  })

  it('refuses a list of surgeries, which has the same columns', async () => {
    const surgeries = load(HEADER, 'Z99999,THE EXAMPLE SURGERY,19740401,')
    await expect(surgeries).rejects.toThrow(/none of its 1 rows can be used/)
  })

  it('takes over a built-in authority of the same code, and keeps it at the next start', async () => {
    await database.transactions.run(seedBuiltInAuthorities)
    const report = await load(HEADER, 'X24,NHS ENGLAND,20121001,20270331')
    expect(report).toMatchObject({ new: 0, changed: 1 })
    await database.transactions.run(seedBuiltInAuthorities)
    expect(await stored(`a.normalised_name = 'nhs england'`)).toEqual([
      expect.objectContaining({ valid_from: '2012-10-01', valid_to: '2027-03-31' }),
    ])
  })
})
