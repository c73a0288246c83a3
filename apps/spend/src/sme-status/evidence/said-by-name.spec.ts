import { type SaidOfName, saidByName } from './said-by-name.js'

function said(number: string | null, rest: Partial<SaidOfName> = {}): SaidOfName {
  const scheme = number === null ? null : 'GB-COH'
  return { nameKey: 'ASH', scheme, number, source: 'list', reference: 'a', ...rest }
}

const byName = { id: 1, nameKey: 'ASH', identified: false, identifiers: [] }
const company = { ...byName, identified: true, identifiers: [{ scheme: 'GB-COH', id: '00000001' }] }

describe('what is said of a name', () => {
  it('is of whoever is known by it alone, unless it is of two companies', () => {
    const one = [
      said('00000001'),
      said(null, { reference: 'b' }),
      said('00000001', { reference: 'c' }),
    ]
    expect(saidByName(byName, one, true)).toEqual(one)
    expect(saidByName(byName, [...one, said('00000002')], true)).toEqual([])
  })

  it('is of a company but for statements that give another number', () => {
    const other = said('00000002')
    const otherPpon = said('AAAA-1111-AAAA', { scheme: 'GB-PPON' })
    const plain = said(null, { reference: 'b' })
    expect(saidByName(company, [other, otherPpon, plain], true)).toEqual([plain])
  })

  it('is of none of two companies that bear it', () => {
    expect(saidByName(company, [said(null)], false)).toEqual([])
  })
})
