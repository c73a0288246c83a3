import { exampleOpportunity, type Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import { statedValues } from './stated-values.js'

const stated = (change: Partial<Opportunity>): string[] =>
  statedValues({ ...exampleOpportunity, value: undefined, lots: [], ...change })

const pounds = (amount: string) => ({ amount, currency: 'GBP' })

describe('the values a notice states', () => {
  it('are the whole and each lot', () => {
    const lots = [{ id: '1', value: pounds('40000') }, { id: '2' }]
    expect(stated({ value: pounds('240000.00'), lots })).toEqual(['240000.00', '40000'])
  })

  it.each([
    ['nothing', {}],
    ['zero, which stands for nothing', { value: pounds('0.00') }],
    ['another currency', { value: { amount: '5000', currency: 'AED' } }],
  ])('are none where it gives %s', (_what, change) => {
    expect(stated(change)).toEqual([])
  })
})
