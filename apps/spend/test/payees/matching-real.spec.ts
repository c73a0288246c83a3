import { describeRealData } from '@inroad/testing/real-data'
import { readGoldNames } from './evaluation/gold-names.js'
import { judge, type Judged } from './evaluation/judge-names.js'
import { disagreements, resultsTable, score } from './evaluation/results-table.js'
import { TestRegister } from './evaluation/test-register.js'

describeRealData('matching names that people checked, the half never tuned on', (folder) => {
  let judged: Judged[]
  let sound: Judged[]
  beforeAll(() => {
    const { queries, register } = readGoldNames(folder)
    const lookedUp = new TestRegister(register)
    const heldOut = queries.filter(({ part }) => part === 'held out')
    judged = heldOut.map((gold) => judge(gold, lookedUp))
    sound = judged.filter(({ doubt }) => doubt === undefined)
    process.stdout.write(`${resultsTable(judged)}\n\n${disagreements(sound, 40).join('\n')}\n`)
  }, 60_000)

  it('names somebody who is not meant in fewer than one of a hundred', () => {
    expect(score(sound).precision).toBeGreaterThanOrEqual(0.99)
  })

  it('finds most of those who can be found', () => {
    expect(score(sound).recall).toBeGreaterThanOrEqual(0.79)
  })
})
