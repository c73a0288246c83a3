import { listFile, type ListDatabase, openListDatabase } from '../../test/list-database.js'
import { loadCpv } from '../loading/load-cpv.js'
import { codeLabels } from './code-labels.query.js'
import { learnLabels, type NoticeLabel } from './learn-labels.js'

describe('labels', () => {
  let database: ListDatabase
  beforeAll(async () => (database = await openListDatabase()))
  afterAll(() => database.close())
  beforeEach(() => database.transactions.run((tx) => tx.query('delete from codes')))

  const learn = (...labels: NoticeLabel[]) =>
    database.transactions.run((tx) => learnLabels(tx, labels))
  const label = async (code: string) =>
    (await database.transactions.run((tx) => codeLabels(tx, 'cpv', [code]))).get(code)

  it('are learned from the first notice that has them, and kept', async () => {
    const tubes = { list: 'cpv', code: '33141200', label: ' Tubes ' } as const
    expect(await learn(tubes, { ...tubes, label: 'Pipes' })).toBe(1)
    expect(await learn({ ...tubes, label: 'Hoses' })).toBe(0)
    expect(await label('33141200')).toEqual({ code: '33141200', label: 'Tubes' })
  })

  it('are not learned from what is no code or no text', async () => {
    const learned = await learn(
      { list: 'cpv', code: '3314', label: 'Short' },
      { list: 'itl', code: 'FR10', label: 'Paris' },
      { list: 'cpv', code: '33141200', label: ' \u0000 ' },
      { list: 'cpv', code: '33141200', label: 'x'.repeat(501) },
    )
    expect(learned).toBe(0)
  })

  it('never replace those of a file, and give way to them', async () => {
    await learn({ list: 'cpv', code: '33141200', label: 'Tubes' })
    const file = listFile('cpv.csv', 'CODE,EN', '33141200-2,Catheters', '33000000-0,Medical')
    expect(await database.transactions.run((tx) => loadCpv(tx, file))).toMatchObject({ changed: 1 })
    expect(await learn({ list: 'cpv', code: '33000000', label: 'Doctors' })).toBe(0)
    expect(await label('33141200')).toEqual({ code: '33141200', label: 'Catheters' })
  })

  it('fall back on the nearest wider code, and say so', async () => {
    await learn(
      { list: 'cpv', code: '33000000', label: 'Medical' },
      { list: 'cpv', code: '33140000', label: 'Consumables' },
    )
    expect(await label('33141200')).toEqual({ code: '33140000', label: 'Consumables' })
    expect(await label('85000000')).toBeUndefined()
  })
})
