import { isTopicPattern, topicExpression } from './topic-pattern.js'

/** As RabbitMQ's documentation describes it, word by word. */
function matches(pattern: readonly string[], words: readonly string[]): boolean {
  const [sign, ...rest] = pattern
  if (sign === undefined) return words.length === 0
  if (sign === '#') {
    return matches(rest, words) || (words.length > 0 && matches(pattern, words.slice(1)))
  }
  return words.length > 0 && (sign === '*' || sign === words[0]) && matches(rest, words.slice(1))
}

/** All texts of up to `longest` of these words. */
function texts(words: readonly string[], longest: number): string[] {
  const shorter = longest > 1 ? texts(words, longest - 1) : []
  const ends = longest > 1 ? ['', ...shorter.map((text) => `.${text}`)] : ['']
  return words.flatMap((word) => ends.map((end) => `${word}${end}`))
}

describe('a topic pattern', () => {
  it('takes the types that a broker would take, in every pattern of up to four words', () => {
    const types = texts(['a', 'b'], 4)
    for (const pattern of texts(['a', '*', '#'], 4)) {
      const expression = new RegExp(topicExpression([pattern]))
      const taken = types.filter((type) => expression.test(type))
      const expected = types.filter((type) => matches(pattern.split('.'), type.split('.')))
      expect([pattern, taken]).toEqual([pattern, expected])
    }
  })

  it('takes what one of several takes', () => {
    const expression = new RegExp(topicExpression(['spend.file.#', '*.award.*.v1']))
    const types = [
      'spend.file.ingested.v1',
      'pipeline.award.announced.v1',
      'spend.supplier.matched.v1',
    ]
    expect(types.map((type) => expression.test(type))).toEqual([true, true, false])
  })

  it.each(['', '.', 'spend.', 'spend..#', 'spe*d', '##', 'a.#b', 'a|b', '(a)+', 'Spend'])(
    '%j is none',
    (text) => {
      expect(isTopicPattern(text)).toBe(false)
    },
  )
})
