import { MaterialChange } from '@inroad/events/pipeline/opportunity-amended.v1'
import type { ProcurementFacts } from '../facts/procurement-facts.js'
import { materialChanges } from './material-changes.js'

const FACTS: ProcurementFacts = {
  ocid: 'ocds-h6vhtk-0a0001',
  regime: 'PA2023',
  stage: 'tender',
  title: 'Supply of catheters',
  description: 'For community nursing.\nThree years.',
  buyers: [{ name: 'Example Vale NHS Foundation Trust', identifiers: [] }],
  cpv: ['33141200', '33141210'],
  regions: ['UKD', 'UKE'],
  value: { amount: '240000', currency: 'GBP' },
  deadline: '2026-09-14T12:00:00+01:00',
  lots: [
    { id: '1', title: 'Intermittent', value: { amount: '140000', currency: 'GBP' } },
    { id: '2', title: 'Indwelling' },
  ],
  documents: [{ key: 'https://example.org/1', title: 'Specification' }, { key: 'Price schedule' }],
}

const changes = (after: Partial<ProcurementFacts>) => materialChanges(FACTS, { ...FACTS, ...after })

describe('a material change', () => {
  it.each(['2026-09-21T12:00:00+01:00', '2026-09-07T12:00:00+01:00'])(
    'is a deadline moved either way, to %s',
    (to) => {
      expect(changes({ deadline: to })).toEqual([{ field: 'deadline', from: FACTS.deadline, to }])
    },
  )

  it('is a deadline that appears or goes', () => {
    expect(changes({ deadline: undefined })).toEqual([
      { field: 'deadline', from: FACTS.deadline, to: undefined },
    ])
  })

  it('is another value, written as people read it', () => {
    const value = { amount: '1250000.50', currency: 'EUR' }
    expect(changes({ value })).toEqual([{ field: 'value', from: '£240,000', to: '€1,250,000.50' }])
    expect(changes({ value: { amount: '240000', currency: 'USD' } })[0]?.to).toBe('USD 240,000')
    expect(changes({ value: undefined })[0]).toMatchObject({ from: '£240,000', to: undefined })
  })

  it('of scope names only what differs', () => {
    expect(changes({ title: 'Supply of drains', cpv: ['33141210', '33141600'] })).toEqual([
      {
        field: 'scope',
        from: 'Title: Supply of catheters\nCPV: 33141200, 33141210',
        to: 'Title: Supply of drains\nCPV: 33141210, 33141600',
      },
    ])
    expect(changes({ regions: [] })).toEqual([
      { field: 'scope', from: 'Regions: UKD, UKE', to: undefined },
    ])
  })

  it('of lots shows those that came, went or changed', () => {
    const lots = [{ id: '1', title: 'Intermittent' }, { id: '2', title: 'Indwelling' }, { id: '3' }]
    expect(changes({ lots })).toEqual([
      { field: 'lots', from: 'Lot 1: Intermittent (£140,000)', to: 'Lot 1: Intermittent\nLot 3' },
    ])
  })

  it('of documents shows those that came or went', () => {
    expect(
      changes({
        documents: [{ key: 'Price schedule' }, { key: 'https://example.org/2', title: 'Plan' }],
      }),
    ).toEqual([
      {
        field: 'documents',
        from: 'Specification https://example.org/1',
        to: 'Plan https://example.org/2',
      },
    ])
  })

  it('fits the contract however long it is', () => {
    const [change] = changes({ description: 'x'.repeat(20_000) })
    expect(MaterialChange.safeParse(change).success).toBe(true)
    expect(change?.to).toHaveLength(4000)
  })
})

describe('no material change', () => {
  it.each<[string, Partial<ProcurementFacts>]>([
    ['nothing', {}],
    ['the same moment in another offset', { deadline: '2026-09-14T11:00:00Z' }],
    [
      'white space',
      { description: 'For community  nursing. Three years.', title: ' Supply of catheters' },
    ],
    [
      'another order of codes and regions',
      { cpv: ['33141210', '33141200'], regions: ['UKE', 'UKD'] },
    ],
    ['another order of lots', { lots: [...FACTS.lots].reverse() }],
    ['another order of documents', { documents: [...FACTS.documents].reverse() }],
    ['another regime, stage or buyer', { regime: 'PSR2023', stage: 'award', buyers: [] }],
  ])('is %s', (_, after) => expect(changes(after)).toEqual([]))
})
