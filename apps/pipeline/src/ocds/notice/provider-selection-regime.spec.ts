import { intendsToAward, providerSelectionRegime } from './provider-selection-regime.js'

describe('telling from its words that a procurement runs under the Provider Selection Regime', () => {
  it.each([
    'This contract is awarded under the Health Care Services (Provider Selection Regime) Regulations 2023.',
    'Placed under the Healthcare Services(Provider Selection Regime) Regulations 2023, Regulation 8.',
    'The service falls under the Providers Selection Regime (PSR)',
    'The PSR Direct Award A process was chosen because no other provider could deliver the service.',
    'Direct Award C under the PSR, no prior publication is needed.',
    'The Procurement Act 2023 does not apply. We follow the Provider Selection Regime.',
    'This is not a procurement under the Procurement Act 2023 but under the Provider Selection Regime.',
    'Experience of audiology is needed. The Provider Selection Regime applies.',
    'There are no notices made for it; this is a Provider Selection Regime notice in another form.',
  ])('recognises: %s', (prose) => expect(providerSelectionRegime(prose)).toBe('England'))

  it.each([
    'The Provider Selection Regime does not apply to this contract.',
    'As the services are not health care services, the Provider Selection Regime is not relevant.',
    'This procurement is not subject to the Provider Selection Regime.',
    'The supply of beds falls outside the scope of the Provider Selection Regime (PSR).',
    'Awarded under the Procurement Act 2023 rather than the Provider Selection Regime.',
    'Bidders need experience of running procurements under the Provider Selection Regime.',
    'Legal advice on procurement law including the Provider Selection Regime.',
    'The change does not alter the provider selection process.',
    'A report for the Payment Systems Regulator (PSR) on card fees.',
    'Public Services Reform (PSR) programme manager.',
    '',
  ])('does not take this for it: %s', (prose) => {
    expect(providerSelectionRegime(prose)).toBeUndefined()
  })

  it('tells the regime of Wales from that of England', () => {
    const wales =
      'Subject to the Health Services (Provider Selection Regime) (Wales) Regulations 2025.'
    expect(providerSelectionRegime(wales)).toBe('Wales')
    expect(
      providerSelectionRegime('This is a Provider Selection Regime Wales notice (PSR Wales).'),
    ).toBe('Wales')
    const england = 'Under the Health Care Services (Provider Selection Regime) Regulations 2023'
    expect(providerSelectionRegime(`${england} and in Wales: ${wales}`)).toBe('England')
  })
})

describe('telling an intention to award from an award', () => {
  it.each([
    'This is a Provider Selection Regime (PSR) intention to award notice.',
    'This contract has not yet formally been awarded.',
    'This VEAT notice informs the market.',
    'The standstill ends before confirmation of contract award; it has not been formally awarded.',
  ])('takes for an intention: %s', (prose) => expect(intendsToAward(prose, false)).toBe(true))

  it.each([
    'This is a PSR confirmation of award notice; the intention to award was published in May.',
    'A contract was awarded after an open procedure. Lot 3 was not awarded.',
    'A VEAT notice was published in December, and the contract has been entered into since.',
    '',
  ])('does not: %s', (prose) => expect(intendsToAward(prose, true)).toBe(false))

  it('heeds "intends to award" only where there was no competition', () => {
    const prose = 'The Trust intends to award a contract to one supplier.'
    expect([intendsToAward(prose, true), intendsToAward(prose, false)]).toEqual([true, false])
  })
})

describe('a text made to be slow', () => {
  it('is read at once all the same', () => {
    const prose = [
      `not ${'a'.repeat(50_000)}`,
      'not a '.repeat(20_000),
      'experience in '.repeat(9_000),
    ]
    const start = performance.now()
    for (const text of prose) providerSelectionRegime(`${text} Provider Selection Regime`)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
