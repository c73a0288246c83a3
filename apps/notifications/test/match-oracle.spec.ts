import { normaliseCriteria } from '../src/criteria/normalise-criteria.js'
import type { CriteriaInput } from '../src/criteria/criteria.js'
import { storeCriteria } from '../src/criteria/store-criteria.js'
import { MATCHING, matchParameters } from '../src/matching/match.query.js'
import { FanOutWorld } from './fan-out-world.js'
import { makeCriteria, makeOpportunity } from './matching/make-pairs.js'
import { naiveMatch } from './matching/naive-match.js'
import { Seeded } from './matching/seeded.js'

const CRITERIA = 600
const OPPORTUNITIES = 150

describe('matching in the database', () => {
  let world: FanOutWorld
  const wanted = new Map<string, CriteriaInput>()
  const chance = new Seeded(20260812)

  beforeAll(async () => {
    world = await FanOutWorld.open()
    const inputs = Array.from({ length: CRITERIA }, () => makeCriteria(chance))
    const ids = await world.transactions.run((tx) =>
      storeCriteria(tx, inputs.map(normaliseCriteria)),
    )
    ids.forEach((id, at) => wanted.set(id, inputs[at] ?? {}))
    await world.query('update criteria set active_subscriptions = 1')
  })
  afterAll(() => world.close())

  it(`finds what a plain comparison finds, of ${CRITERIA} by ${OPPORTUNITIES} pairs`, async () => {
    let found = 0
    for (let n = 0; n < OPPORTUNITIES; n++) {
      const [opportunity, nhs] = [makeOpportunity(chance), chance.chance(0.5)]
      const rows = await world.query<{ id: string; preferred: boolean }>(
        `${MATCHING} select criteria_id as id, preferred from matching`,
        matchParameters(opportunity, nhs),
      )
      const expected = [...wanted]
        .filter(([, input]) => naiveMatch(input, opportunity, nhs))
        .map(([id, input]) => ({
          id,
          preferred: Boolean(input.prefersSme && opportunity.smeSuitable),
        }))
      expect(byId(rows)).toEqual(byId(expected))
      found += rows.length
    }
    // A comparison of nothing with nothing would pass as well.
    expect(found).toBeGreaterThan(5_000)
    expect(found).toBeLessThan(CRITERIA * OPPORTUNITIES * 0.5)
  })

  it('leaves out criteria that nobody has any more', async () => {
    const [id] = wanted.keys()
    await world.query('update criteria set active_subscriptions = 0 where id <> $1', [id])
    const everything = makeOpportunity(chance)
    const rows = await world.query<{ id: string }>(
      `${MATCHING} select criteria_id as id from matching`,
      matchParameters(everything, true),
    )
    expect(rows.filter((row) => row.id !== id)).toEqual([])
  })
})

function byId<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => Number(one.id) - Number(other.id))
}
