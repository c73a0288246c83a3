/**
 * One spelling for names that mean the same organisation: lower case, no accents or punctuation, no
 * leading "the", "&" as "and", and the abbreviations in which NHS names differ written out. For
 * comparing, never for showing.
 */
export function normaliseName(name: string): string {
  let text = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['\u2018\u2019`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^the /, '')
  for (const [short, long] of ABBREVIATIONS) text = text.replace(short, long)
  return text
}

const ABBREVIATIONS: [RegExp, string][] = [
  [/\bltd\b/g, 'limited'],
  [/\bnhs ft\b/g, 'nhs foundation trust'],
  [/\bnhst\b/g, 'nhs trust'],
  [/\bicb\b/g, 'integrated care board'],
  [/\bccg\b/g, 'clinical commissioning group'],
  [/\bhsc\b/g, 'health and social care'],
]
