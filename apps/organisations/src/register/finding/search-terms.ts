/** Words to look for, as `to_tsquery('simple', ...)` takes them, and the whole as an identifier. */
export interface SearchTerms {
  /** Empty when the text has no word. */
  words: string
  identifier: string
}

/** Every word must begin one of the name's; punctuation, which would be syntax, is dropped. */
export function searchTerms(text: string): SearchTerms {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return {
    words: words
      .slice(0, 10)
      .map((word) => `${word}:*`)
      .join(' & '),
    identifier: text.replace(/\s+/g, '').toUpperCase(),
  }
}
