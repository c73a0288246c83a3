import { nearestWord } from './nearest-word.js'

describe('the nearest word', () => {
  const known = ['catheters', 'caterers', 'tyres', 'types', 'pumps']

  it.each([
    ['cathaters', 'catheters'],
    ['cahteters', 'catheters'],
    ['cathetrs', 'catheters'],
    ['tyers', 'tyres'],
    ['pumpz', 'pumps'],
    ['catterers', 'caterers'],
  ])('to %s is %s', (word, nearest) => {
    expect(nearestWord(word, known)).toBe(nearest)
  })

  it('is none where more than two slips lie between, or more than one in a short word', () => {
    expect(nearestWord('carpenters', known)).toBeUndefined()
    expect(nearestWord('tubes', known)).toBeUndefined()
    expect(nearestWord('tyr', known)).toBeUndefined()
  })
})
