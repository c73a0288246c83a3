/**
 * A regular expression, for JavaScript and PostgreSQL alike, of the event types that these patterns
 * name as AMQP 0-9-1 topics do: words with dots in between, `*` for one word, `#` for any number of
 * words, none too. Pure.
 */
export function topicExpression(patterns: readonly string[]): string {
  return `^(${patterns.map(expressionOf).join('|')})$`
}

/** Whether a text is such a pattern: no word is empty, and signs stand alone. */
export function isTopicPattern(text: string): boolean {
  return /^([a-z0-9-]+|\*|#)(\.([a-z0-9-]+|\*|#))*$/.test(text)
}

const WORD = '[^.]+'

function expressionOf(pattern: string): string {
  // Two in a row say no more than one, and would be slow to compare.
  const words = pattern.split('.').filter((word, at, all) => word !== '#' || all[at - 1] !== '#')
  const [first = '#', ...rest] = words
  if (first === '#' && rest.length === 0) return '.*'
  const begin = first === '#' ? `(${WORD}\\.)*` : one(first)
  return rest.reduce((text, word, at) => {
    if (word === '#') return `${text}(\\.${WORD})*`
    return at === 0 && first === '#' ? `${text}${one(word)}` : `${text}\\.${one(word)}`
  }, begin)
}

function one(word: string): string {
  return word === '*' ? WORD : word
}
