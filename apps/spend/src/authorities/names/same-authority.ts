import { normaliseName } from '@inroad/codelists/nhs/organisation-name'

/** Forms of body that never name the same one: a group and a trust can share a town. */
const FORMS: [RegExp, string][] = [
  [/\bintegrated care board\b/, 'board'],
  [/\bclinical commissioning group\b/, 'group'],
  [/\bcommissioning (hub|support unit)\b/, 'commissioning'],
]

/** Words that come and go in the names of one body over the years and in ledgers. */
const PASSING =
  /\b(nhs|foundation|trust|ft|hospitals?|university|healthcare|the|and|of|integrated care board|clinical commissioning group)\b/g

/**
 * The one among these whose name says the same in its distinctive words: `Epsom & ST Helier
 * University Hospital` is `Epsom and St Helier University Hospitals NHS Trust`. Undefined where none
 * or several could be meant. Pure.
 */
export function sameAuthority<Named extends { name: string }>(
  entityName: string,
  authorities: readonly Named[],
): Named | undefined {
  for (const spellingsOf of [wholeSpelling, distinctiveSpellings]) {
    const wanted = new Set(spellingsOf(entityName))
    const same = authorities.filter(({ name }) => spellingsOf(name).some((one) => wanted.has(one)))
    const [only] = same
    if (only && same.length === 1) return only
    if (same.length > 1) return undefined
  }
  return undefined
}

function wholeSpelling(name: string): string[] {
  return [normaliseName(name)]
}

/** With and without what stands in brackets: `NHS Central London (Westminster) CCG`. */
function distinctiveSpellings(name: string): string[] {
  return [name, name.replaceAll(/\([^()]*\)/g, ' ')].flatMap(distinctive)
}

function distinctive(name: string): string[] {
  const normal = normaliseName(name)
  const form = FORMS.find(([pattern]) => pattern.test(normal))?.[1] ?? 'other'
  const words = normal.replaceAll(PASSING, ' ').split(' ').filter(Boolean)
  return words.length > 0 ? [`${form}: ${words.join(' ')}`] : []
}
