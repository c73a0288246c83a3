/** How often a character stands in a text, up to `end`. */
export function countOf(text: string, character: string, end = text.length): number {
  let count = 0
  let at = text.indexOf(character)
  while (at !== -1 && at < end) {
    count++
    at = text.indexOf(character, at + 1)
  }
  return count
}
