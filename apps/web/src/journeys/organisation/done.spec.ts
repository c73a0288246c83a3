import { doneWords } from './done.js'

describe('what has been done', () => {
  const words = { invited: 'They are invited.' }

  it('is said in words', () => {
    expect(doneWords(words, { query: { done: 'invited' } })).toBe('They are invited.')
  })

  it.each(['', 'constructor', '__proto__', 'toString', 'gone'])('is nothing for %j', (done) => {
    expect(doneWords(words, { query: { done } })).toBeUndefined()
  })
})
