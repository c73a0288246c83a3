/** The sentences of a text, its line breaks taken as ends: lists seldom have full stops. */
export function sentencesOf(...texts: readonly (string | undefined)[]): string[] {
  return texts
    .flatMap((text = '') => text.split(/(?<=[.;!?])\s+|\n+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

/** A sentence as it is quoted back: long ones are cut. */
export function quoted(sentence: string): string {
  const most = 300
  return sentence.length > most ? `“${sentence.slice(0, most)} …”` : `“${sentence}”`
}
