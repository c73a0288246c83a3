import {
  faultsIn,
  listFile,
  type ListDatabase,
  openListDatabase,
} from '../../test/list-database.js'
import { loadItl } from './load-itl.js'

const PLATFORM = 'code,description_en,description_cy,parent_code,level,is_active,is_selectable'

describe('loadItl', () => {
  let database: ListDatabase
  beforeAll(async () => (database = await openListDatabase()))
  afterAll(() => database.close())
  beforeEach(() => database.transactions.run((tx) => tx.query('delete from codes')))

  const load = (...lines: string[]) =>
    database.transactions.run((tx) => loadItl(tx, listFile('itl.csv', ...lines)))
  const stored = () =>
    database.transactions.run((tx) =>
      tx.query(`select code, label, parent from codes where list = 'itl' order by code`),
    )

  it('keeps the UK of the platform table and skips the rest of the world', async () => {
    const report = await load(
      PLATFORM,
      'UK,All of it,,,1,true,true',
      'ENG,England,,UK,2,true,true',
      'UKC,Top right,,ENG,3,true,true',
      'UKZ,The rock,,BOT,2,true,true',
      'FR10,Paris,,FR1,3,true,true',
    )
    expect(report).toMatchObject({ read: 5, new: 2, skipped: 3, rejected: [] })
    expect(await stored()).toEqual([
      { code: 'UK', label: 'All of it', parent: null },
      { code: 'UKC', label: 'Top right', parent: 'UK' },
    ])
  })

  it('reads the statistics office file, where UK is written TL', async () => {
    const rows = ['TLC11,Somewhere', 'TLN0A,Elsewhere']
    expect(await load('ITL325CD,ITL325NM', ...rows)).toMatchObject({ read: 2, new: 2 })
    expect(await stored()).toEqual([
      { code: 'UKC11', label: 'Somewhere', parent: 'UKC1' },
      { code: 'UKN0A', label: 'Elsewhere', parent: 'UKN0' },
    ])
  })

  it('rejects a UK code that cannot be one', async () => {
    const report = await load(PLATFORM, 'UKC,Top right,,,3,true,true', 'UKC-1,Odd,,,3,true,true')
    expect(faultsIn(report)).toEqual([
      expect.stringMatching(/^3 code: .*"UKC-1" is not an ITL code/),
    ])
  })

  it('refuses a CPV list', async () => {
    const cpv = load('code,check_digit,description', '33000000,0,Medical')
    await expect(cpv).rejects.toThrow('itl.csv is not a list of ITL regions')
  })
})
