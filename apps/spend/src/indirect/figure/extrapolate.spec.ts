import { extrapolate } from './extrapolate.js'
import { coverageOf, gradeShares } from './grade-shares.js'
import type { ReturnSums } from './indirect-sums.query.js'
import { indirectMethodNamed } from './methods/indirect-methods.js'

const METHOD = indirectMethodNamed('indirect-v1')

function told(more: Partial<ReturnSums> = {}): ReturnSums {
  return {
    ...{ evidence: 'sampled', isSupplyChain: false, nhsIncome: '800.00', subcontractors: 3 },
    ...{ sme: '100.00', notSme: '60.00', unknown: '40.00' },
    ...more,
  }
}

const of = (returns: ReturnSums[], spend: string) =>
  extrapolate(METHOD, returns, coverageOf(returns, spend))

describe('what returns tell of suppliers without one', () => {
  it('is carried over in proportion where they speak for more than 70 %', () => {
    expect(of([told()], '1000.00')).toMatchObject({
      applied: true,
      sterling: { sme: '125.00', unknown: '50.00' },
      ...{ share: 0.125, lowest: 0.125, highest: 0.175 },
    })
  })

  it.each([
    ['just 70 %', '700.00', false],
    ['a penny more', '700.01', true],
    ['all of it', '1000.00', true],
    ['nothing', '0.00', false],
  ])('of %s: applied is %s', (_, nhsIncome, applied) => {
    expect(of([told({ nhsIncome })], '1000.00').applied).toBe(applied)
  })

  it('is nothing where no spend is known', () => {
    expect(of([told()], '0.00')).toMatchObject({ applied: false, reason: /No spend/ })
    expect(of([told()], '-5.00').applied).toBe(false)
  })

  it('is what was measured, and no more, where suppliers were paid more than is known here', () => {
    expect(of([told({ nhsIncome: '2000.00' })], '1000.00')).toMatchObject({
      sterling: { sme: '100.00', unknown: '40.00' },
      share: 0.05,
    })
  })

  it('leaves out returns that do not say what the NHS paid', () => {
    const silent = told({ nhsIncome: null, sme: '9999.00' })
    expect(of([told(), silent], '1000.00').sterling?.sme).toBe('125.00')
    expect(coverageOf([told(), silent], '1000.00')).toEqual({
      ...{ nhsIncome: '800.00', largeSupplierSpend: '1000.00', share: 0.8, withoutIncome: 1 },
    })
  })
})

describe('grades of evidence', () => {
  it('are kept apart, each with what it could be, and those without returns are shown', () => {
    const shares = gradeShares([
      told({ evidence: 'declared' }),
      told({ evidence: 'declared', sme: '0.01', notSme: '0.00', unknown: '0.00' }),
      told({ evidence: 'invoiced', sme: '50.00', notSme: '50.00', unknown: '0.00' }),
    ])
    expect(
      shares.map(({ evidence, returns, share, highest }) => [evidence, returns, share, highest]),
    ).toEqual([
      ['declared', 2, 0.5, 0.7],
      ['sampled', 0, undefined, undefined],
      ['invoiced', 1, 0.5, 0.5],
    ])
    expect(shares[0]?.sterling.total).toBe('200.01')
  })
})
