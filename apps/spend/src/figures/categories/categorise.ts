import type { CategoryRules } from './category-rules.js'

/** The category of an expense type: the first rule one of whose words begins a word of it. */
export function categorise(expenseType: string, { rules, blank, rest }: CategoryRules): string {
  const text = ` ${plain(expenseType)} `
  if (text.trim() === '') return blank
  const rule = rules.find(({ words }) => words.some((word) => text.includes(beginning(word))))
  return rule?.category ?? rest
}

/** Every category that there can be. */
export function categoriesOf({ rules, blank, rest }: CategoryRules): string[] {
  return [...rules.map(({ category }) => category), rest, blank]
}

/** Small letters and digits; all else is a gap. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** A full stop at the end: the word must end there, too. */
function beginning(word: string): string {
  return word.endsWith('.') ? ` ${word.slice(0, -1).trim()} ` : ` ${word}`
}
