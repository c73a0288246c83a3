/** What somebody typed to search for, as subscriptions ask for it. */
export interface SearchWords {
  /** Alternatives; ` + ` joins what must be found together, wherever it is. */
  words: string[]
  excludedWords: string[]
}

const TERM = /(-?)(?:"([^"]*)"|(\S+))/g
const SAYS_SOMETHING = /[\p{L}\p{N}].*[\p{L}\p{N}]/u
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** As the search reads them: all words, "together", `or`, `-without`. */
export function readSearchWords(typed: string): SearchWords {
  const alternatives: string[][] = [[]]
  const excludedWords: string[] = []
  for (const [, without, quoted, bare = ''] of typed.matchAll(TERM)) {
    const term = (quoted ?? bare).replace(EDGES, '')
    if (quoted === undefined && term.toLowerCase() === 'or') alternatives.push([])
    else if (!SAYS_SOMETHING.test(term)) continue
    else if (without === '-') excludedWords.push(term)
    else alternatives.at(-1)?.push(term)
  }
  const words = alternatives.filter((terms) => terms.length > 0).map((terms) => terms.join(' + '))
  return { words, excludedWords }
}
