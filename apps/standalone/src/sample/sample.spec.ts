import { parseCpvPrefix } from '@inroad/codelists/cpv'
import { parseItl } from '@inroad/codelists/itl'
import { sampleProcurements } from './sample-procurements.js'
import { sampleSubscriptions } from './sample-subscriptions.js'

describe('the sample data', () => {
  it('says of each procurement that it is sample, and names no two alike', () => {
    const titles = sampleProcurements.map(({ title }) => title)
    expect(titles.filter((title) => !title.startsWith('Sample: '))).toEqual([])
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('writes to addresses that can never be anybody`s (RFC 6761, section 6.4)', () => {
    for (const { email } of sampleSubscriptions) {
      expect(email).toMatch(/^sample\.[a-z]+@example\.invalid$/)
    }
  })

  it('uses codes that exist', () => {
    const cpv = [
      ...sampleProcurements.flatMap((procurement) => procurement.cpv),
      ...sampleSubscriptions.flatMap(({ criteria }) => criteria.cpv ?? []),
    ]
    expect(cpv.filter((code) => 'error' in parseCpvPrefix(code))).toEqual([])
    const regions = sampleProcurements.flatMap((procurement) => procurement.regions)
    expect(regions.filter((region) => parseItl(region) === undefined)).toEqual([])
  })

  it('shows both stages, stated and unstated values, lots, and what suits SMEs or does not say', () => {
    const some = (yes: (one: (typeof sampleProcurements)[number]) => boolean) =>
      [sampleProcurements.some(yes), sampleProcurements.some((one) => !yes(one))].every(Boolean)
    expect(some(({ stage }) => stage === 'planning')).toBe(true)
    expect(some(({ value }) => value === undefined)).toBe(true)
    expect(some(({ lots }) => lots === undefined)).toBe(true)
    expect(some(({ smeSuitable }) => smeSuitable === true)).toBe(true)
  })
})
