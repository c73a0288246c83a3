import {
  faultsIn,
  listFile,
  type ListDatabase,
  openListDatabase,
} from '../../test/list-database.js'
import { seedBuiltInCodes } from '../seed-built-in.js'
import { loadCpv } from './load-cpv.js'

const HEADER = 'code,check_digit,description,level,parent_code'
const MEDICAL = '33000000,0,"Things doctors use, and soap",division,'
const TUBES = '33141200,2,Tubes,subcategory,33141000'

describe('loadCpv', () => {
  let database: ListDatabase
  beforeAll(async () => (database = await openListDatabase()))
  afterAll(() => database.close())
  beforeEach(() => database.transactions.run((tx) => tx.query('delete from codes')))

  const load = (...lines: string[]) =>
    database.transactions.run((tx) => loadCpv(tx, listFile('cpv.csv', ...lines)))
  const stored = () =>
    database.transactions.run((tx) =>
      tx.query(`select code, label, parent, source, file_name from codes order by code`),
    )

  it('stores codes under the nearest wider code of the same file', async () => {
    expect(await load(HEADER, MEDICAL, TUBES)).toEqual({
      file: 'cpv.csv',
      read: 2,
      new: 2,
      changed: 0,
      unchanged: 0,
      skipped: 0,
      rejected: [],
    })
    const row = { source: 'file', file_name: 'cpv.csv' }
    expect(await stored()).toEqual([
      { ...row, code: '33000000', label: 'Things doctors use, and soap', parent: null },
      { ...row, code: '33141200', label: 'Tubes', parent: '33000000' },
    ])
  })

  it('changes nothing the second time, and only what differs the third', async () => {
    await load(HEADER, MEDICAL, TUBES)
    expect(await load(HEADER, MEDICAL, TUBES)).toMatchObject({ new: 0, changed: 0, unchanged: 2 })
    const pipes = TUBES.replace('Tubes', 'Pipes')
    expect(await load(HEADER, MEDICAL, pipes)).toMatchObject({ changed: 1, unchanged: 1 })
  })

  it('ignores the wrong parents of the platform table', async () => {
    const header = 'code,description_en,description_cy,parent_code,level,is_active'
    const rows = ['30000000,Computers,,,1,true', '33000000,Medical,,30000000,1,true']
    await load(header, ...rows)
    expect(await stored()).toEqual([
      expect.objectContaining({ code: '30000000', parent: null }),
      expect.objectContaining({ code: '33000000', parent: null }),
    ])
  })

  it('reads codes with their check digit from one column', async () => {
    expect(await load('CODE,CY,EN', '33141200-2,Tiwbiau,Tubes')).toMatchObject({ new: 1 })
    expect(await stored()).toEqual([expect.objectContaining({ code: '33141200', label: 'Tubes' })])
  })

  it('keeps the sound rows and says of each other one what to do', async () => {
    const report = await load(
      HEADER,
      MEDICAL,
      '33141200,7,Tubes,subcategory,33141000',
      '33141000,0,,category,',
      '33000000,0,Again,division,',
      '33140000,3',
      '33150000,6,"\u0000",class,',
    )
    expect(report).toMatchObject({ read: 6, new: 1 })
    expect(faultsIn(report)).toEqual([
      expect.stringMatching(/^3 code: .*ends in -2/),
      expect.stringMatching(/^4 description: .*has no text/),
      expect.stringMatching(/^5 code: .*already stands on line 2/),
      expect.stringMatching(/^6 all: .*2 columns and the first line 5/),
      expect.stringMatching(/^7 3: .*UTF-8/),
    ])
  })

  it('replaces what is built in, and is not replaced by it', async () => {
    await database.transactions.run(seedBuiltInCodes)
    expect(await load(HEADER, MEDICAL)).toMatchObject({ new: 0, changed: 1 })
    await database.transactions.run(seedBuiltInCodes)
    expect(await stored()).toContainEqual(
      expect.objectContaining({ code: '33000000', label: 'Things doctors use, and soap' }),
    )
  })

  it('refuses a list of regions and stores nothing of it', async () => {
    const header = 'code,description_en,description_cy,parent_code,level,is_active,is_selectable'
    const regions = load(header, 'UKC,North East,,UK,3,true,true')
    await expect(regions).rejects.toThrow(/cpv.csv is not a CPV list: its first line is "code,desc/)
    expect(await stored()).toEqual([])
  })

  it('refuses a file of which no row is a code', async () => {
    const other = load('CODE,EN', 'A1,Apples', 'B2,Pears')
    await expect(other).rejects.toThrow(/none of its 2 rows can be used. Line 2, column CODE: "A1"/)
  })

  it('takes part in a transaction that may still be undone', async () => {
    const undone = database.transactions.run(async (tx) => {
      await loadCpv(tx, listFile('cpv.csv', HEADER, MEDICAL))
      throw new Error('changed my mind')
    })
    await expect(undone).rejects.toThrow('changed my mind')
    expect(await stored()).toEqual([])
  })
})
