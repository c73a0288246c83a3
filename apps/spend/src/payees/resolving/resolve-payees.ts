import type { EntityManager } from 'typeorm'
import { recogniseKind, type RecognisedKind } from '../kinds/recognise-kind.js'
import { nameKey } from '../normalise/name-key.js'
import { chooseAll } from './choose-all.js'
import { decidedNames, type DecidedName } from './decided-names.query.js'
import { type GivenNumber, givenNumbers } from './given-numbers.js'
import { knownNumbers, type NumberedSupplier } from './known-numbers.query.js'
import type { PayeeRow, Resolution } from './resolution.js'
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
  const choices = await chooseAll(
    tx,
    open.map(({ payee, key }) => ({ name: payee.name, nameKey: key, postCode: payee.postCode })),
  )
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
