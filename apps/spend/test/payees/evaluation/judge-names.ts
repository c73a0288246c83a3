import { recogniseKind } from '../../../src/payees/kinds/recognise-kind.js'
import { meantBy } from '../../../src/payees/matching/abbreviations.js'
import { chooseMatch } from '../../../src/payees/matching/choose-match.js'
import { legalForm } from '../../../src/payees/matching/legal-form.js'
import { nameKey, plainWords } from '../../../src/payees/normalise/name-key.js'
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
  const key = nameKey(gold.query)
  const found = register.find(key)
  const kind = recognised?.kind ?? 'third-party'
  const doubt = doubtOf(
    gold,
    found.map(({ name }) => name),
  )
  const rest = { gold, kind, ...(doubt !== undefined && { doubt }) }
  if (recognised?.body) {
    const { body } = recognised
    const right = gold.names.some((name) => recogniseKind(name)?.body === body)
    return { ...rest, named: body.name, right, offered: right }
  }
  const person = recognised?.kind === 'individual'
  if (person && (recognised.sure || legalForm(plainWords(gold.query)) === 'none')) {
    return { ...rest, right: false, offered: false }
  }
  const asked = { name: gold.query, nameKey: key, postCode: null }
  const choice = chooseMatch(asked, found, register.weight)
  const isRight = (name: string): boolean => isGold(gold, key, name)
  const offered = choice?.compared.some(({ entry }) => isRight(entry.name)) ?? false
  const best = choice?.compared[0]?.entry.name
  if (!choice?.accepted || best === undefined) return { ...rest, right: false, offered }
  return { ...rest, named: best, right: isRight(best), offered }
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
    .replace(/(?<=[A-Z]{2})AA(?= |$)/g, '')
    .split(' ')
    .flatMap((word) => {
      const meant = meantBy(word)
      return meant.length === 1 && `${meant[0]}S` === word ? [word] : meant
    })
  const nhs = words.includes('NHS')
  return [...new Set(words.filter((word) => !(nhs && word === 'FOUNDATION')))].sort().join(' ')
}
