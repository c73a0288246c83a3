import type { RecognisedKind } from '../kinds/recognise-kind.js'
import { alignWords } from '../matching/align-words.js'
import type { Choice } from '../matching/choose-match.js'
import { legalForm } from '../matching/legal-form.js'
import { nameWords } from '../matching/name-words.js'
import { nameKey, plainWords } from '../normalise/name-key.js'
import type { PayeeKind } from '../payee-kind.js'
import type { DecidedName } from './decided-names.query.js'
import type { GivenNumber } from './given-numbers.js'
import type { NumberedSupplier } from './known-numbers.query.js'
import type { PayeeRow, Resolution } from './resolution.js'

/** A person decided of another spelling with the same key. */
export function byDecidedName(
  payee: PayeeRow,
  { supplierId, decision, kind, identified }: DecidedName,
  recognised: RecognisedKind | undefined,
): Resolution {
  // Somebody said that none of the proposals is right: they are not made again.
  if (decision === 'rejected' && !identified) return byName(payee, recognised)
  const reason = 'a person decided so of the same name'
  return { payee, supplierId, kind, confidence: 0.95, reason, proposals: [] }
}

/** A number that is known, or that a ledger gave in a column of its own. */
export function byNumber(
  payee: PayeeRow,
  given: GivenNumber,
  known: NumberedSupplier | undefined,
  recognised: RecognisedKind | undefined,
): Resolution | undefined {
  const sure = recognised?.sure ? recognised.kind : 'third-party'
  if (sure === 'individual') return undefined
  return known ? byKnownNumber(payee, given, known, sure) : byNewNumber(payee, given, sure)
}

/** A number in the name may be a ledger's own; one of a column is believed. */
function byNewNumber(
  payee: PayeeRow,
  { scheme, number, reason }: GivenNumber,
  kind: PayeeKind,
): Resolution | undefined {
  if (isInName(reason) || scheme === 'GB-VAT') return undefined
  const target = { scheme, number, name: payee.name }
  return { payee, target, kind, confidence: 0.9, reason, proposals: [] }
}

function byKnownNumber(
  payee: PayeeRow,
  { scheme, number, reason, confidence }: GivenNumber,
  { supplierId, name, kind }: NumberedSupplier,
  sure: PayeeKind,
): Resolution | undefined {
  const alike = isOfThatName(payee.name, name)
  if (!alike && isInName(reason)) return undefined
  return {
    ...{ payee, confidence: alike ? confidence : 0.8, proposals: [] },
    reason: alike ? reason : `${reason}, though the name differs`,
    kind: kind === 'third-party' ? sure : kind,
    ...(supplierId === undefined ? { target: { scheme, number, name } } : { supplierId }),
  }
}

function isInName(reason: string): boolean {
  return reason.endsWith('in the name')
}

/** A kind that its name makes plain and for which no register is asked. */
export function byKind(payee: PayeeRow, recognised: RecognisedKind): Resolution | undefined {
  const { kind, confidence, reason, body, sure } = recognised
  if (body) {
    const { scheme, number, name } = body
    return { payee, kind, confidence, reason, target: { scheme, number, name }, proposals: [] }
  }
  const isSettled = sure && (kind === 'individual' || kind === 'pensions-and-tax')
  return isSettled ? byName(payee, recognised) : undefined
}

/** A register's entry, or proposals for people where it is not sure enough. */
export function byChoice(
  payee: PayeeRow,
  choice: Choice,
  recognised: RecognisedKind | undefined,
): Resolution {
  const { compared, accepted, confidence, reason } = choice
  const entry = compared[0]?.entry
  // A name that is likely a person's: a firm only where it says that it is one.
  const perhapsPerson =
    recognised?.kind === 'individual' && legalForm(plainWords(payee.name)) === 'none'
  if (!accepted || !entry || perhapsPerson) {
    const proposals = perhapsPerson
      ? []
      : compared.map((one, at) => ({
          entryId: one.entry.id,
          score: at === 0 ? confidence : Math.min(confidence, 1 / (1 + Math.exp(-one.alike))),
          reason,
        }))
    return { ...byName(payee, recognised), proposals }
  }
  const { scheme, number, name } = entry
  const kind = recognised && recognised.kind !== 'individual' ? recognised.kind : entry.kind
  return { payee, kind, confidence, reason, target: { scheme, number, name }, proposals: [] }
}

/** Nobody known: the name stands for itself. */
export function byName(payee: PayeeRow, recognised: RecognisedKind | undefined): Resolution {
  if (!recognised) {
    const reason = 'not found in a register'
    return { payee, kind: 'third-party', confidence: 0.5, reason, proposals: [] }
  }
  const { kind, confidence, reason } = recognised
  return { payee, kind, confidence, reason, proposals: [] }
}

/** Numbers are mistyped: a known one should share at least a word with the name, or some letters. */
function isOfThatName(written: string, known: string): boolean {
  const [one, other] = [nameWords(nameKey(written)), nameWords(nameKey(known))]
  const { matched, nearly } = alignWords(one.telling, other.telling)
  return matched.length + nearly.length > 0 || one.compact.includes(other.compact)
}
