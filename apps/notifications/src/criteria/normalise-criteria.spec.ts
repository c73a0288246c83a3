import { RuleBroken } from '@inroad/service-kit/errors'
import type { CriteriaInput } from './criteria.js'
import { fingerprint } from './fingerprint.js'
import { normaliseCriteria } from './normalise-criteria.js'

describe('the canonical form of criteria', () => {
  it('asks for nothing in particular when nothing is said', () => {
    expect(normaliseCriteria({})).toEqual({
      cpv: [],
      regions: [],
      valueNotStated: true,
      words: [],
      excludedWords: [],
      nhsOnly: false,
      buyers: [],
      stages: [],
      prefersSme: false,
    })
  })

  it('keeps the significant digits of CPV codes, without what a wider one takes in', () => {
    const cpv = ['33141200-2', '33141000', '45000000', '33 14 12 20', '09', '30000000']
    expect(normaliseCriteria({ cpv }).cpv).toEqual(['09', '30', '33141', '45'])
  })

  it('keeps the widest regions', () => {
    expect(normaliseCriteria({ regions: ['ukc1', ' UKD', 'UKC11', 'UKD'] }).regions).toEqual([
      'UKC1',
      'UKD',
    ])
  })

  it('takes the whole United Kingdom as no restriction', () => {
    expect(normaliseCriteria({ regions: ['UKC', 'UK'] }).regions).toEqual([])
  })

  it('keeps phrases whole, in lower case and with single spaces', () => {
    const words = ['  Urinary   Catheter', 'urinary catheter', 'ÉCLAIR', '']
    expect(normaliseCriteria({ words }).words).toEqual(['urinary catheter', 'éclair'])
  })

  it('writes one identifier in one way', () => {
    expect(normaliseCriteria({ buyers: ['gb-nhs:rqm', 'GB-NHS:RQM'] }).buyers).toEqual([
      'GB-NHS:RQM',
    ])
  })

  it('takes both stages as no restriction', () => {
    expect(normaliseCriteria({ stages: ['tender', 'planning', 'tender'] }).stages).toEqual([])
    expect(normaliseCriteria({ stages: ['tender'] }).stages).toEqual(['tender'])
  })

  it('writes amounts with two places and drops a lower limit of nothing', () => {
    expect(normaliseCriteria({ valueMin: '0', valueMax: '0250000.5' })).toMatchObject({
      valueMax: '250000.50',
    })
    expect(normaliseCriteria({ valueMin: '0.0' })).not.toHaveProperty('valueMin')
  })

  it('refuses a range that no value lies in', () => {
    expect(() => normaliseCriteria({ valueMin: '10', valueMax: '9.99' })).toThrow(RuleBroken)
  })
})

describe('the fingerprint of criteria', () => {
  const of = (input: CriteriaInput): string => fingerprint(normaliseCriteria(input)).toString('hex')

  it('is the same however the same wish is written', () => {
    expect(of({ cpv: ['33141200-2', '45'], words: ['Gloves', 'masks'], valueMin: '0' })).toBe(
      of({ words: ['masks', 'gloves '], cpv: ['45000000', '331412'], nhsOnly: false }),
    )
  })

  it.each<[string, CriteriaInput]>([
    ['a category', { cpv: ['34'] }],
    ['a region', { cpv: ['33'], regions: ['UKC'] }],
    ['the lowest value', { cpv: ['33'], valueMin: '1' }],
    ['the highest value', { cpv: ['33'], valueMax: '1' }],
    ['values that are not stated', { cpv: ['33'], valueNotStated: false }],
    ['a word', { cpv: ['33'], words: ['gloves'] }],
    ['an excluded word', { cpv: ['33'], excludedWords: ['gloves'] }],
    ['NHS buyers', { cpv: ['33'], nhsOnly: true }],
    ['a buyer', { cpv: ['33'], buyers: ['GB-NHS:RQM'] }],
    ['a stage', { cpv: ['33'], stages: ['tender'] }],
    ['the preference', { cpv: ['33'], prefersSme: true }],
  ])('differs when only %s differs', (_what, input) => {
    expect(of(input)).not.toBe(of({ cpv: ['33'] }))
  })
})
