import type { EntityManager } from 'typeorm'
import { recogniseKind, type RecognisedKind } from '../kinds/recognise-kind.js'
import { chooseMatch, type Choice } from '../matching/choose-match.js'
import { alikeEntries, sameKeyEntries } from '../matching/find-candidates.query.js'
import { nameWords } from '../matching/name-words.js'
import { wordWeights } from '../matching/word-weights.query.js'
import { nameKey } from '../normalise/name-key.js'
import { decidedNames, type DecidedName } from './decided-names.query.js'
import { type GivenNumber, givenNumbers } from './given-numbers.js'
import { knownNumbers, type NumberedSupplier } from './known-numbers.query.js'
import type { PayeeRow, RegisterEntry, Resolution } from './resolution.js'
import { byChoice, byDecidedName, byKind, byName, byNumber } from './resolution-of.js'

/**
 * Who stands behind payees, in sets: by what people decided of the same name, by a number, by kind,
 * by name in the registers, or by name only. Reads, and writes nothing.
 */
export async function resolvePayees(
  tx: EntityManager,
  payees: readonly PayeeRow[],
): Promise<Resolution[]> {
  const decided = await decidedNames(tx)
  const asked = payees.map((payee) => ({
    ...{ payee, key: nameKey(payee.name), kind: recogniseKind(payee.name) },
    given: givenNumbers(payee),
  }))
  const numbers = await knownNumbers(
    tx,
    asked.flatMap(({ given }) => given),
  )
  const open: Asked[] = []
  const resolved = asked.flatMap((one) => {
    const resolution = atOnce(one, decided, numbers)
    if (!resolution) open.push(one)
    return resolution ? [resolution] : []
  })
  const choices = await chooseAll(tx, open)
  const rest = open.map(({ payee, kind }, at) => {
    const choice = choices[at]
    return choice ? byChoice(payee, choice, kind) : byName(payee, kind)
  })
  return [...resolved, ...rest]
}

interface Asked {
  payee: PayeeRow
  key: string
  kind: RecognisedKind | undefined
  given: GivenNumber[]
}

/** What needs no comparing of names. */
function atOnce(
  { payee, key, kind, given }: Asked,
  decided: ReadonlyMap<string, DecidedName>,
  numbers: ReadonlyMap<string, NumberedSupplier>,
): Resolution | undefined {
  const said = decided.get(key)
  if (said) return byDecidedName(payee, said, kind)
  for (const one of given) {
    const resolution = byNumber(payee, one, numbers.get(`${one.scheme}:${one.number}`), kind)
    if (resolution) return resolution
  }
  return kind && byKind(payee, kind)
}

/** The choice for each, in their order. First by the very same key, which is quick. */
async function chooseAll(
  tx: EntityManager,
  open: readonly Asked[],
): Promise<(Choice | undefined)[]> {
  if (open.length === 0) return []
  const keys = [...new Set(open.map(({ key }) => key))].filter((key) => key !== '')
  const entries = await entriesFor(tx, keys)
  const words = new Set(
    [...keys, ...[...entries.values()].flat().map((one) => one.nameKey)].flatMap(
      (key) => nameWords(key).words,
    ),
  )
  const weight = await wordWeights(tx, words)
  return open.map(({ payee, key }) => {
    const found = entries.get(key)
    const asked = { name: payee.name, nameKey: key, postCode: payee.postCode }
    return found && chooseMatch(asked, found, weight)
  })
}

async function entriesFor(
  tx: EntityManager,
  keys: readonly string[],
): Promise<Map<string, RegisterEntry[]>> {
  const same = await sameKeyEntries(tx, keys)
  const entries = new Map<string, RegisterEntry[]>()
  for (const [place, found] of same) entries.set(keys[place - 1] ?? '', found)
  const others = keys.filter((key) => !entries.has(key))
  for (const [place, found] of await alikeEntries(tx, others)) {
    entries.set(others[place - 1] ?? '', found)
  }
  return entries
}
