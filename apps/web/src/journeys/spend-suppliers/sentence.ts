/** A service's words, which may stand within a sentence, as one of their own. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
