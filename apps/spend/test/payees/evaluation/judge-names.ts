import { recogniseKind, type RecognisedKind } from '../../../src/payees/kinds/recognise-kind.js'
import { meantBy } from '../../../src/payees/matching/abbreviations.js'
import { chooseMatch } from '../../../src/payees/matching/choose-match.js'
import { legalForm } from '../../../src/payees/matching/legal-form.js'
import { nameKey, plainWords } from '../../../src/payees/normalise/name-key.js'
import type { WordWeight } from '../../../src/payees/matching/compare-names.js'
import type { RegisterEntry } from '../../../src/payees/resolving/resolution.js'
import type { GoldName } from './gold-names.js'
import type { TestRegister } from './test-register.js'

/** What the rules made of a name, held against what people found. */
export interface Judged {
  gold: GoldName
  /** Whom the rules name; absent: they refuse. */
  named?: string
  right: boolean
  /** Whether the right one is among what is proposed to people, or was accepted. */
  offered: boolean
  kind: string
  /** Why the label cannot judge: see `doubtOf`. */
  doubt?: string
}

/** Looks a name up as `resolvePayees` does, but for what is known of people's decisions. */
export function judge(gold: GoldName, register: TestRegister): Judged {
  const recognised = recogniseKind(gold.query)
  const found = register.find(nameKey(gold.query))
  const doubt = doubtOf(
    gold,
    found.map(({ name }) => name),
  )
  return {
    gold,
    kind: recognised?.kind ?? 'third-party',
    ...(doubt !== undefined && { doubt }),
    ...outcome(gold, recognised, found, register.weight),
  }
}

type Outcome = Pick<Judged, 'named' | 'right' | 'offered'>

function outcome(
  gold: GoldName,
  recognised: RecognisedKind | undefined,
  found: readonly RegisterEntry[],
  weight: WordWeight,
): Outcome {
  if (recognised?.body) {
    const { body } = recognised
    const right = gold.names.some((name) => recogniseKind(name)?.body === body)
    return { named: body.name, right, offered: right }
  }
  const firm = legalForm(plainWords(gold.query)) !== 'none'
  const refused = recognised?.kind === 'individual' && (recognised.sure || !firm)
  return refused ? { right: false, offered: false } : chosen(gold, found, weight)
}

function chosen(gold: GoldName, found: readonly RegisterEntry[], weight: WordWeight): Outcome {
  const key = nameKey(gold.query)
  const choice = chooseMatch({ name: gold.query, nameKey: key, postCode: null }, found, weight)
  const names = choice?.compared.map(({ entry }) => entry.name) ?? []
  const offered = names.some((name) => isGold(gold, key, name))
  const [named] = names
  if (!choice?.accepted || named === undefined) return { right: false, offered }
  return { named, right: isGold(gold, key, named), offered }
}

/** The very entity: its name but for abbreviations, and no other legal form. */
function isGold({ names, perfect }: GoldName, key: string, name: string): boolean {
  if (perfect && nameKey(name) === key) return true
  return names.some((gold) => isSameName(gold, name))
}

/**
 * Where the label itself cannot be right by the names alone: the files say both yes and no; or they
 * say "no match" (or somebody else) though the register holds the very name, the same words but for
 * abbreviations, blanks and order; or "no match" for a body that everybody pays, such as HMRC.
 */
function doubtOf(gold: GoldName, found: readonly string[]): string | undefined {
  if (gold.contradicted) return 'files contradict each other'
  if (gold.names.length === 0 && recogniseKind(gold.query)?.body) {
    return 'no match, though named as a body that everybody pays'
  }
  const same = found.filter((name) => isSameName(gold.query, name))
  if (same.length === 0 || same.some((name) => isGold(gold, nameKey(gold.query), name))) {
    return undefined
  }
  const whom = gold.names.length === 0 ? 'no match' : 'somebody else'
  return `${whom}, though the register holds the same name`
}

function isSameName(one: string, other: string): boolean {
  const forms = [legalForm(plainWords(one)), legalForm(plainWords(other))]
  if (!forms.includes('none') && forms[0] !== forms[1]) return false
  return spelledOut(one) === spelledOut(other) || withoutBlanks(one) === withoutBlanks(other)
}

function withoutBlanks(name: string): string {
  return nameKey(name).replaceAll(' ', '')
}

/** Abbreviations written out, in alphabetical order; plurals stay. */
function spelledOut(name: string): string {
  const words = nameKey(name)
    .split(' ')
    .flatMap((word) => {
      const meant = meantBy(word)
      return meant.length === 1 && `${meant[0]}S` === word ? [word] : meant
    })
  const nhs = words.includes('NHS')
  return [...new Set(words.filter((word) => !(nhs && word === 'FOUNDATION')))].sort().join(' ')
}
