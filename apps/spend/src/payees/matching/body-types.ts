/** Sorts of bodies that are never one another, by the words that say so (as `meantBy` gives them). */
const TYPES: readonly [string, (words: ReadonlySet<string>) => boolean][] = [
  ['charity', (words) => words.has('CHARITY') || words.has('FRIEND') || words.has('APPEAL')],
  ['trust', (words) => words.has('NHS') && words.has('TRUST') && !words.has('CHARITY')],
  ['trust', (words) => words.has('HOSPITAL') && !words.has('CHARITY') && !words.has('FRIEND')],
  ['commissioner', (words) => words.has('COMMISSIONING') && words.has('CLINICAL')],
  ['commissioner', (words) => words.has('PRIMARY') && words.has('TRUST')],
  ['support-unit', (words) => words.has('COMMISSIONING') && words.has('UNIT')],
  ['council', (words) => words.has('COUNCIL') || words.has('BOROUGH')],
  ['practice', (words) => words.has('SURGERY') || words.has('PRACTICE')],
  ['practice', (words) => words.has('MEDICAL') && (words.has('CENTRE') || words.has('GROUP'))],
  ['practice', (words) => words.has('HEALTH') && words.has('CENTRE')],
  ['practice', (words) => words.has('DR')],
  [
    'university',
    (words) =>
      (words.has('UNIVERSITY') || words.has('COLLEGE')) &&
      !words.has('HOSPITAL') &&
      !words.has('NHS'),
  ],
  ['hospice', (words) => words.has('HOSPICE')],
  ['pharmacy', (words) => words.has('PHARMACY') || words.has('CHEMIST')],
  ['school', (words) => words.has('SCHOOL') || words.has('ACADEMY')],
  ['police', (words) => words.has('POLICE') || words.has('CONSTABULARY')],
]

/** A charity named after a body is not that body, whatever else its name says. */
export function typesOf(words: readonly string[]): string[] {
  const all = new Set(words)
  const types = TYPES.filter(([, fits]) => fits(all)).map(([type]) => type)
  return types.includes('charity') ? ['charity'] : types
}
