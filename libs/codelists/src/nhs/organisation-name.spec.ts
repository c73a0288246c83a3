import { normaliseName } from './organisation-name.js'

describe('normaliseName', () => {
  it.each([
    ['The Example Vale NHS Foundation Trust', 'EXAMPLE VALE NHS FOUNDATION TRUST'],
    ["Guy's & Example NHS FT", 'Guys and Example NHS Foundation Trust'],
    ['Queen’s Example Ltd.', "QUEEN'S EXAMPLE LIMITED"],
    ['NHS Sample ICB', 'NHS Sample Integrated Care Board'],
    ['Bwrdd Iechyd Enghraifft â', 'bwrdd iechyd enghraifft a'],
  ])('takes %p and %p for the same name', (one, other) => {
    expect(normaliseName(one)).toBe(normaliseName(other))
  })

  it('keeps apart what differs in a word', () => {
    expect(normaliseName('Example NHS Trust')).not.toBe(
      normaliseName('Example NHS Foundation Trust'),
    )
  })
})
