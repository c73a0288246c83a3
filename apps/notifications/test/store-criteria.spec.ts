import { RuleBroken } from '@inroad/service-kit/errors'
import type { CriteriaInput } from '../src/criteria/criteria.js'
import { normaliseCriteria } from '../src/criteria/normalise-criteria.js'
import { storeCriteria } from '../src/criteria/store-criteria.js'
import { FanOutWorld } from './fan-out-world.js'

describe('storing criteria', () => {
  let world: FanOutWorld

  beforeAll(async () => {
    world = await FanOutWorld.open()
  })
  afterAll(() => world.close())

  const store = (...wanted: CriteriaInput[]): Promise<string[]> =>
    world.transactions.run((tx) => storeCriteria(tx, wanted.map(normaliseCriteria)))

  const refusal = async (wanted: CriteriaInput): Promise<RuleBroken> => {
    const error: unknown = await store(wanted).catch((refused: unknown) => refused)
    if (error instanceof RuleBroken) return error
    throw new Error('it was stored')
  }

  it('gives equal ones the same id, in one request or in several', async () => {
    const [one, other, again] = await store(
      { cpv: ['33141200-2'], words: ['Gloves'] },
      { cpv: ['45'] },
      { cpv: ['331412'], words: ['gloves'] },
    )
    expect(again).toBe(one)
    expect(other).not.toBe(one)
    expect(await store({ cpv: ['45000000'] })).toEqual([other])
  })

  it('answers in the order given, however many there are', async () => {
    const wanted = Array.from({ length: 300 }, (_, n) => ({ words: [`word${n}`] }))
    const ids = await store(...wanted)
    expect(new Set(ids).size).toBe(300)
    expect(await store(...wanted.toReversed())).toEqual(ids.toReversed())
  })

  it('finds under their keys what an opportunity will ask of them', async () => {
    const [id] = await store({ regions: ['UKC1'], valueMax: '5000', nhsOnly: true })
    expect(
      await world.query(
        `select key, nhs_only, stage, value_max, value_not_stated, region_keys, words_query
           from criteria_keys where criteria_id = $1 order by key`,
        [id],
      ),
    ).toEqual(
      ['d:UK', 'd:UKC', 'r:UKC1'].map((key) => ({
        key,
        nhs_only: true,
        stage: null,
        value_max: '5000.00',
        value_not_stated: true,
        region_keys: null,
        words_query: null,
      })),
    )
  })

  it('keeps the number of subscriptions beside each key', async () => {
    const [id] = await store({ cpv: ['80', '85'] })
    await world.query('update criteria set active_subscriptions = 7 where id = $1', [id])
    expect(
      await world.query(
        'select key, active_subscriptions as n from criteria_keys where criteria_id = $1 order by 1',
        [id],
      ),
    ).toEqual([
      { key: 'c:80', n: 7 },
      { key: 'c:85', n: 7 },
    ])
  })

  it('refuses words that every notice holds, and says which', async () => {
    const { code, fields } = await refusal({ words: ['gloves', 'of the'], excludedWords: ['and'] })
    expect(code).toBe('WORDS_TOO_COMMON')
    expect(fields.map(({ field }) => field)).toEqual(['words', 'excludedWords'])
    expect(fields[0]?.message).toContain('"of the"')
  })

  it('refuses more than an entry of the index holds, before the database does', async () => {
    const words = Array.from({ length: 20 }, (_, n) =>
      Array.from({ length: 12 }, (_each, m) => `word${n}${m}`).join(' '),
    )
    expect((await refusal({ cpv: ['33'], words })).code).toBe('CRITERIA_TOO_LARGE')
  })

  it('takes twenty phrases of two words, with regions and buyers', async () => {
    const words = Array.from({ length: 20 }, (_, n) => `specialist equipment${n}`)
    const regions = ['UKC', 'UKD', 'UKE', 'UKF', 'UKG', 'UKH']
    const buyers = Array.from({ length: 20 }, (_, n) => `GB-NHS:RX${n}`)
    expect(await store({ cpv: ['33'], words, regions, buyers })).toHaveLength(1)
  })
})
