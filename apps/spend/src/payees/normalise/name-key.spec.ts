import { nameKey, plainWords } from './name-key.js'
import { companyNumberIn } from './without-codes.js'

describe('the key of a name', () => {
  it.each([
    ['Alloga (UK) Limited', 'ALLOGA UK'],
    ['ALLOGA UK LTD.', 'ALLOGA UK'],
    ['NHS0000RJ701 : St Georges Healthcare NHST', 'ST GEORGES HEALTHCARE NHST'],
    ['001450NHS SUPPLY CHAIN', 'NHS SUPPLY CHAIN'],
    ['KINGS COLLEGE LONDON:03529700', 'KINGS COLLEGE LONDON'],
    ['Gazelle & Sons Ltd T/A The Shop', 'GAZELLE AND SONS'],
    ["St George's", 'ST GEORGES'],
    ['Crème Caterers p.l.c.', 'CREME CATERERS'],
    ['Central\u00c2 London', 'CENTRAL LONDON'],
    ['Weavers of Exampleshire Public Limite', 'WEAVERS OF EXAMPLESHIRE PUBLIC'],
  ])('of %s is %s', (name, key) => {
    expect(nameKey(name)).toBe(key)
  })

  it('keeps something of a name that is all legal form or all number', () => {
    expect([nameKey('Limited'), nameKey('10008721')]).toEqual(['LIMITED', '10008721'])
  })

  it('is empty only where there is neither letter nor digit', () => {
    expect(nameKey('£ - ?')).toBe('')
  })

  it('is its own key', () => {
    for (const name of ['Alloga (UK) Limited', 'B & M Ltd', 'The Gnu Co. Ltd']) {
      expect(nameKey(nameKey(name))).toBe(nameKey(name))
    }
  })

  it('leaves legal forms in the plain words that rules of kinds read', () => {
    expect(plainWords('Gnu Ltd')).toBe('GNU LTD')
  })
})

describe('a company number in a name', () => {
  it('is found whole, with the letters of Scotland and partnerships, and nowhere else', () => {
    const names = ['GNU:03529700', 'GNU (SC123456)', 'GNU 12345', 'UK1088171501 : GNU', 'GNU']
    const none = undefined
    expect(names.map(companyNumberIn)).toEqual(['03529700', 'SC123456', none, none, none])
  })
})
