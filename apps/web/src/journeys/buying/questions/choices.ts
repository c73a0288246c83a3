/** Choices for radios or checkboxes, in the order of their words. */
export function choicesOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, text]) => ({ value, text }))
}

/** A value that was chosen, when it is one of those that were offered. */
export function known<Value extends string>(
  words: Readonly<Record<Value, string>>,
  chosen: string,
): Value | undefined {
  return Object.hasOwn(words, chosen) ? (chosen as Value) : undefined
}

/** Yes, no, or nothing yet. */
export function yesOrNo(chosen: string): boolean | null {
  return chosen === 'yes' ? true : chosen === 'no' ? false : null
}

export function fromYesOrNo(answer: boolean | undefined): string | undefined {
  return answer === undefined ? undefined : answer ? 'yes' : 'no'
}
