import { type SmeFacts, shareCounted, testSme } from './sme-definitions.js'

function pounds(figures: SmeFacts['figures']): SmeFacts {
  return { figures, currency: 'GBP' }
}

function euros(figures: SmeFacts['figures'], rest: Partial<SmeFacts> = {}): SmeFacts {
  return { figures, currency: 'EUR', ...rest }
}

describe('an SME of the Procurement Act', () => {
  it.each([
    ['249 staff', { staff: 249, turnover: 1, balanceSheet: 1 }, 'sme'],
    [
      '250 staff, medium under the Companies Act',
      { staff: 250, turnover: 1, balanceSheet: 1 },
      'not-sme',
    ],
    ['turnover of exactly 44 million', { staff: 10, turnover: 44e6, balanceSheet: 39e6 }, 'sme'],
    ['a penny more', { staff: 10, turnover: 44e6 + 0.01, balanceSheet: 39e6 }, 'not-sme'],
    [
      '60 million with a balance sheet of 30',
      { staff: 10, turnover: 60e6, balanceSheet: 30e6 },
      'sme',
    ],
    [
      'a balance sheet of exactly 38 million',
      { staff: 10, turnover: 60e6, balanceSheet: 38e6 },
      'sme',
    ],
    ['a penny more there', { staff: 10, turnover: 60e6, balanceSheet: 38e6 + 0.01 }, 'not-sme'],
    ['300 staff and hardly a turnover', { staff: 300, turnover: 10, balanceSheet: 10 }, 'not-sme'],
    [
      '50 million, medium since April 2025 elsewhere',
      { staff: 9, turnover: 50e6, balanceSheet: 40e6 },
      'not-sme',
    ],
    ['nobody and nothing', { staff: 0, turnover: 0, balanceSheet: 0 }, 'sme'],
  ])('with %s', (_, figures, status) => {
    expect(testSme('PA2023', pounds(figures)).status).toBe(status)
  })

  it.each([
    ['nothing', {}, 'unknown', ['staff', 'turnover', 'balanceSheet']],
    ['the staff alone', { staff: 20 }, 'unknown', ['turnover', 'balanceSheet']],
    ['too many staff alone', { staff: 250 }, 'not-sme', []],
    ['staff and a turnover within', { staff: 20, turnover: 44e6 }, 'sme', []],
    ['staff and a turnover above', { staff: 20, turnover: 45e6 }, 'unknown', ['balanceSheet']],
    ['both amounts above, no staff', { turnover: 45e6, balanceSheet: 39e6 }, 'not-sme', []],
    ['an amount within, no staff', { balanceSheet: 1 }, 'unknown', ['staff']],
  ])('is decided by %s as far as it can be', (_, figures, status, missing) => {
    const test = testSme('PA2023', pounds(figures))
    expect([test.status, test.missing]).toEqual([status, missing])
  })

  it('takes no notice of its group, of which the section says nothing', () => {
    const group = [{ figures: { staff: 9000 }, holding: 1 }]
    const figures = { staff: 9, turnover: 9 }
    expect(testSme('PA2023', { ...pounds(figures), group, publicHolding: 1 }).status).toBe('sme')
  })

  it('is told of in words that name the law', () => {
    expect(testSme('PA2023', pounds({ staff: 250 })).why).toBe(
      '250 staff or more: Procurement Act 2023 s.123',
    )
  })
})

describe('an SME of Recommendation 2003/361/EC', () => {
  it.each([
    ['249 staff', { staff: 249, turnover: 1 }, 'sme'],
    ['250 staff', { staff: 250, turnover: 1 }, 'not-sme'],
    ['exactly 50 million euros', { staff: 1, turnover: 50e6, balanceSheet: 44e6 }, 'sme'],
    [
      'exactly 43 million of balance sheet',
      { staff: 1, turnover: 51e6, balanceSheet: 43e6 },
      'sme',
    ],
    [
      'a cent more of both',
      { staff: 1, turnover: 50e6 + 0.01, balanceSheet: 43e6 + 0.01 },
      'not-sme',
    ],
  ])('with %s', (_, figures, status) => {
    expect(testSme('EU2003', euros(figures)).status).toBe(status)
  })

  it('is not decided by pounds until a rate is stated', () => {
    const facts = pounds({ staff: 1, turnover: 44e6, balanceSheet: 44e6 })
    expect(testSme('EU2003', facts)).toMatchObject({
      status: 'unknown',
      missing: ['turnover', 'balanceSheet', 'eurosPerPound'],
    })
    expect(testSme('EU2003', { ...facts, eurosPerPound: 1.13 }).status).toBe('sme')
    expect(testSme('EU2003', { ...facts, eurosPerPound: 1.14 }).status).toBe('not-sme')
  })

  it('counts a partner in proportion, a linked firm in full, a small holding not at all', () => {
    const of = (holding: number, controls?: boolean) =>
      shareCounted({ figures: {}, holding, ...(controls !== undefined && { controls }) })
    expect([of(0.249), of(0.25), of(0.5), of(0.501), of(0.1, true)]).toEqual([0, 0.25, 0.5, 1, 1])
  })

  it.each([
    [0.24, 'sme'],
    [0.25, 'not-sme'],
    [0.51, 'not-sme'],
  ])('with 200 staff and %s of a firm of 200', (holding, status) => {
    const group = [{ figures: { staff: 200, turnover: 0, balanceSheet: 0 }, holding }]
    expect(testSme('EU2003', euros({ staff: 200, turnover: 1 }, { group })).status).toBe(status)
  })

  it('is not known while figures of the group are not, unless they can change nothing', () => {
    const group = [{ figures: {}, holding: 1 }]
    expect(testSme('EU2003', euros({ staff: 9, turnover: 9 }, { group })).status).toBe('unknown')
    expect(testSme('EU2003', euros({ staff: 300, turnover: 9 }, { group })).status).toBe('not-sme')
  })

  it('is none where public bodies hold a quarter', () => {
    const facts = euros({ staff: 9, turnover: 9 })
    expect(testSme('EU2003', { ...facts, publicHolding: 0.2499 }).status).toBe('sme')
    expect(testSme('EU2003', { ...facts, publicHolding: 0.25 }).status).toBe('not-sme')
  })
})
