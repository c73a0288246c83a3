import { unclassifiedTables } from '@inroad/database/classify'
import { latestCut, takeCut } from '../src/cuts/take-cut.js'
import { SpendDatabase } from './spend-database.js'

describe('the tables of spend', () => {
  let database: SpendDatabase
  beforeAll(async () => {
    database = await SpendDatabase.open()
  })
  afterAll(() => database.close())

  it('each say how long they are kept and what they tell of people', async () => {
    expect(await database.query(unclassifiedTables, ['spend'])).toEqual([])
  })

  it('give each change a cut of its own, in the order of the commits', async () => {
    const first = await database.run((tx) => takeCut(tx, 'first'))
    const second = await database.run((tx) => takeCut(tx, 'second'))
    expect([second - first, await database.run(latestCut)]).toEqual([1, second])
  })
})
