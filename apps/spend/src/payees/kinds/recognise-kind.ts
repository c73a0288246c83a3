import { plainWords } from '../normalise/name-key.js'
import type { PayeeKind } from '../payee-kind.js'
import { KNOWN_BODIES, type KnownBody } from './known-bodies.v1.js'
import { KIND_RULES } from './kind-rules.v1.js'
import { personMark } from './person-rule.js'

/** What a name says of its bearer. `sure` is false where a register may know better. */
export interface RecognisedKind {
  kind: Exclude<PayeeKind, 'third-party'>
  reason: string
  confidence: number
  sure: boolean
  /** Where the name is one of the many of a body that everybody pays. */
  body?: KnownBody
}

/**
 * The kind of a payee by its name alone (rules `payees-1`), or undefined: then it is a third party
 * unless a register says otherwise. Pure.
 */
export function recogniseKind(name: string): RecognisedKind | undefined {
  const words = plainWords(name)
  const person = personMark(name, words)
  if (person?.how === 'plain') return individual(person.reason, 0.97, true)
  const rule = KIND_RULES.find((one) => one.words.test(words) && !one.unless?.test(words))
  if (rule) {
    const { kind, reason, confidence } = rule
    const body = KNOWN_BODIES.find((one) => one.kind === kind && one.words.test(words))
    return {
      ...{ kind: kind as RecognisedKind['kind'], reason, confidence, sure: true },
      ...(body && { body }),
    }
  }
  return person && individual(person.reason, 0.7, false)
}

function individual(reason: string, confidence: number, sure: boolean): RecognisedKind {
  return { kind: 'individual', reason, confidence, sure }
}
