import type { Release } from '../release/release.js'
import { endedLots, readAwards, readContracts } from './read-awards.js'

const RELEASE: Release = {
  parties: [
    {
      id: 'S1',
      name: 'Smallwater Medical Ltd',
      roles: ['supplier'],
      identifier: { scheme: 'GB-COH', id: '00000000' },
      details: { scale: 'sme', vcse: false },
    },
    { id: 'S2', name: 'Largeport Supplies plc', roles: ['supplier'], details: { scale: 'large' } },
    { id: 'S3', name: 'Silent Partners', roles: ['supplier'] },
  ],
  tender: { classification: { scheme: 'CPV', id: '33000000' } },
  awards: [
    {
      id: '1',
      status: 'pending',
      relatedLots: ['1'],
      value: { amountGross: '120', amount: '100', currency: 'GBP' },
      suppliers: [{ id: 'S1', name: 'Smallwater Medical Ltd' }, { id: 'S2' }, { id: 'S3' }],
      items: [{ additionalClassifications: [{ scheme: 'CPV', id: '33141200' }] }],
      standstillPeriod: [
        { endDate: '2026-08-21T23:59:59+01:00' },
        { endDate: '2026-07-29T23:59:59+01:00' },
      ],
    },
    { id: '2', status: 'unsuccessful', relatedLots: ['2'] },
  ],
  contracts: [
    { id: 'c1', awardID: '1', status: 'active', dateSigned: '2026-09-01T00:00:00+01:00' },
    { id: 'c2', awardID: '2', status: 'cancelled' },
  ],
}

describe('awards', () => {
  it('carry suppliers as they declared themselves, value, categories and the last day of standstill', () => {
    expect(readAwards(RELEASE, RELEASE)).toEqual([
      {
        awardId: '1',
        suppliers: [
          {
            name: 'Smallwater Medical Ltd',
            identifiers: [{ scheme: 'GB-COH', id: '00000000' }],
            declaredScale: 'sme',
            declaredVcse: false,
          },
          {
            name: 'Largeport Supplies plc',
            identifiers: [],
            declaredScale: 'large',
            declaredVcse: undefined,
          },
          {
            name: 'Silent Partners',
            identifiers: [],
            declaredScale: undefined,
            declaredVcse: undefined,
          },
        ],
        value: { amount: '100', currency: 'GBP' },
        cpv: ['33141200'],
        calledOffFrom: undefined,
        standstillEndsAt: '2026-08-21T23:59:59+01:00',
      },
    ])
  })

  it('are those a release states, filled up from earlier ones', () => {
    const own = { awards: [{ id: '1', suppliers: [{ id: 'S3', name: 'Silent Partners' }] }] }
    const [award, ...others] = readAwards(own, RELEASE)
    expect(others).toEqual([])
    expect(award?.suppliers.map(({ name }) => name)).toEqual(['Silent Partners'])
    expect(award?.value?.amount).toBe('100')
    expect(readAwards({}, RELEASE)).toEqual([])
  })

  it('take the value of their only contract when they state none', () => {
    const value = { amount: '75', currency: 'GBP' }
    const awards = [{ id: '1' }]
    const one = { awards, contracts: [{ id: 'c', awardID: '1', value }] }
    expect(readAwards(one, one)[0]?.value).toEqual(value)
    const two = { awards, contracts: [...one.contracts, { id: 'd', awardID: '1', value }] }
    expect(readAwards(two, two)[0]?.value).toBeUndefined()
  })

  it('take the categories of the procurement when they state none', () => {
    const content = { ...RELEASE, awards: [{ id: '1' }] }
    expect(readAwards(content, content)[0]?.cpv).toEqual(['33000000'])
  })

  it('name the framework they were called off from, for their lots or for all', () => {
    const process = (identifier: string, relatedLots?: string[]) => ({
      relationship: ['framework'],
      scheme: 'ocid',
      identifier,
      relatedLots,
    })
    const from = (...relatedProcesses: object[]) =>
      readAwards(RELEASE, { ...RELEASE, relatedProcesses })[0]?.calledOffFrom
    expect(from(process('ocds-h6vhtk-0a0002', ['9']), process('ocds-h6vhtk-0a0003', ['1']))).toBe(
      'ocds-h6vhtk-0a0003',
    )
    expect(from(process('ocds-h6vhtk-0a0004'))).toBe('ocds-h6vhtk-0a0004')
    expect(from(process('ocds-h6vhtk-0a0002', ['9']))).toBeUndefined()
    expect(from({ ...process('x'), relationship: ['prior'] })).toBeUndefined()
    expect(from({ ...process('2018/S 211-481400'), scheme: 'EU-OJ' })).toBeUndefined()
  })
})

describe('contracts', () => {
  it('take suppliers, categories and value from their award, and leave out what was cancelled', () => {
    const contracts = readContracts(RELEASE, RELEASE)
    expect(contracts).toHaveLength(1)
    expect(contracts[0]).toMatchObject({
      contractId: 'c1',
      awardId: '1',
      signedAt: '2026-09-01T00:00:00+01:00',
      value: { amount: '100', currency: 'GBP' },
      cpv: ['33141200'],
    })
    expect(contracts[0]?.suppliers).toHaveLength(3)
  })

  it('state their own value where they have one, and stand without an award', () => {
    const value = { amount: '90', currency: 'GBP' }
    const content = { contracts: [{ id: 'c1', awardID: '7', value }] }
    expect(readContracts(content, content)).toMatchObject([{ awardId: '7', value, suppliers: [] }])
  })
})

describe('lots that ended', () => {
  it('are those whose every award or contract came to nothing', () => {
    expect([...endedLots(RELEASE)]).toEqual(['2'])
    const again = [...(RELEASE.awards ?? []), { id: '3', status: 'active', relatedLots: ['2'] }]
    expect([...endedLots({ ...RELEASE, awards: again })]).toEqual([])
    const lapsed = [{ id: 'c1', awardID: '1', status: 'cancelled' }]
    expect([...endedLots({ ...RELEASE, contracts: lapsed })]).toEqual(['1', '2'])
  })
})
