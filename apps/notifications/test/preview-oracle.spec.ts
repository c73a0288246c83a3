import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { uuidv7 } from '@inroad/database/uuid-v7'
import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import { describeRealData } from '@inroad/testing/real-data'
import type { CriteriaInput } from '../src/criteria/criteria.js'
import { normaliseCriteria } from '../src/criteria/normalise-criteria.js'
import { storeCriteria } from '../src/criteria/store-criteria.js'
import { MATCHING, matchParameters } from '../src/matching/match.query.js'
import { fileOpportunity } from '../src/opportunities/file-opportunity.js'
import { matchingOpportunities } from '../src/subscriptions/previewing/matching-opportunities.query.js'
import { FanOutWorld } from './fan-out-world.js'
import { makeCriteria, makeOpportunity } from './matching/make-pairs.js'
import { readRelease } from './matching/read-release.js'
import { Seeded } from './matching/seeded.js'

const CRITERIA = 400
const OPPORTUNITIES = 150
const BEFORE_ALL = new Date(0)

describe('what a preview finds', () => {
  let world: FanOutWorld
  const chance = new Seeded(20261122)

  beforeAll(async () => {
    world = await FanOutWorld.open()
  })
  afterAll(() => world.close())
  beforeEach(() => world.clear())

  /** Every pair of criterion and opportunity, by matching: `criterion opportunity`. */
  const byMatching = async (given: readonly [Opportunity, boolean][], ids: readonly string[]) => {
    await world.query('update criteria set active_subscriptions = 1')
    const pairs: string[] = []
    for (const [opportunity, nhs] of given) {
      const rows = await world.query<{ id: string }>(
        `${MATCHING} select criteria_id as id from matching`,
        matchParameters(opportunity, nhs),
      )
      pairs.push(...rows.map(({ id }) => `${ids.indexOf(id)} ${opportunity.opportunityId}`))
    }
    return pairs.sort()
  }

  /** The same, by previews. */
  const byPreview = async (given: readonly [Opportunity, boolean][], wanted: CriteriaInput[]) => {
    await world.transactions.run(async (tx) => {
      for (const [opportunity, nhs] of given) {
        await tx.query(
          `insert into opportunities (id, sequence, state, data) values ($1, 1, 'open', $2)`,
          [opportunity.opportunityId, JSON.stringify(opportunity)],
        )
        await fileOpportunity(tx, { opportunity, nhs, sequence: '1' })
      }
    })
    const pairs: string[] = []
    for (const [at, input] of wanted.entries()) {
      const { manager } = world.transactions.dataSource
      const window = { since: BEFORE_ALL, most: given.length }
      const { count, newest } = await matchingOpportunities(
        manager,
        normaliseCriteria(input),
        window,
      )
      expect(newest).toHaveLength(count)
      pairs.push(...newest.map(({ opportunity }) => `${at} ${opportunity.opportunityId}`))
    }
    return pairs.sort()
  }

  const agree = async (given: readonly [Opportunity, boolean][], wanted: CriteriaInput[]) => {
    const ids = await world.transactions.run((tx) =>
      storeCriteria(tx, wanted.map(normaliseCriteria)),
    )
    const matched = await byMatching(given, ids)
    // Criteria that mean the same are stored once, and matching names only the first of them.
    const previewed = (await byPreview(given, wanted)).filter((pair) => {
      const at = Number(pair.split(' ')[0])
      return ids.indexOf(ids[at] ?? '') === at
    })
    expect(previewed).toEqual(matched)
    return matched.length
  }

  it(`is what matching tells of, of ${CRITERIA} by ${OPPORTUNITIES} pairs`, async () => {
    const given = Array.from({ length: OPPORTUNITIES }, (): [Opportunity, boolean] => [
      { ...makeOpportunity(chance), opportunityId: uuidv7() },
      chance.chance(0.5),
    ])
    const wanted = Array.from({ length: CRITERIA }, () => makeCriteria(chance))
    const found = await agree(given, wanted)
    expect(found).toBeGreaterThan(3_000)
  })

  describeRealData('of real notices', (folder) => {
    it('is what matching tells of', async () => {
      const packages = join(folder, 'ocds/fts/release-packages')
      const files = readdirSync(packages, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(packages, name))
      const given = files
        .flatMap((file) => readFileReleases(file))
        .map((release): [Opportunity, boolean] => [
          { ...readRelease(release), opportunityId: uuidv7() },
          /\bnhs\b/i.test(JSON.stringify(release)),
        ])
      const wanted: CriteriaInput[] = [
        {},
        { words: ['maintenance'] },
        { words: ['fire safety', 'roof'] },
        { words: ['services'], excludedWords: ['software', 'works'] },
        ...['33', '45', '71', '72', '79', '85', '90'].map((cpv) => ({ cpv: [cpv] })),
        ...['UKC', 'UKD', 'UKI', 'UKM', 'UKN'].map((region) => ({ regions: [region] })),
        { cpv: ['45', '50'], regions: ['UKD', 'UKE'], valueMax: '1000000' },
        { valueMin: '50000', valueMax: '500000', valueNotStated: false },
        { nhsOnly: true },
        { stages: ['planning'], words: ['contract'] },
      ]
      const found = await agree(given, wanted)
      expect(given.length).toBeGreaterThan(50)
      expect(found).toBeGreaterThan(given.length)
    })
  })
})

/** Other numbers than JSON has stand in one of them. */
function readFileReleases(file: string): object[] {
  const text = readFileSync(file, 'utf8').replaceAll('1e9999', '0')
  return (JSON.parse(text) as { releases: object[] }).releases
}
