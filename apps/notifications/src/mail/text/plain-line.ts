/** Control characters, line and paragraph separators, and those that turn the reading direction. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/**
 * One line of readable text from text that others wrote. Without line breaks nothing can add a
 * header to a mail (RFC 5322, 2.2), and without direction marks nothing can show another address.
 */
export function plainLine(text: string): string {
  return text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()
}

/** The text in at most `most` characters as people count them, cut between words where it can be. */
export function cutLine(text: string, most: number): string {
  const line = plainLine(text)
  const letters = Array.from(new Intl.Segmenter('en').segment(line), ({ segment }) => segment)
  if (letters.length <= most) return line
  const head = letters.slice(0, most).join('')
  const lastSpace = head.lastIndexOf(' ')
  const kept =
    lastSpace > head.length / 2 ? head.slice(0, lastSpace) : letters.slice(0, most - 1).join('')
  return `${kept.replace(/[\s,;:.-]+$/, '')}…`
}
