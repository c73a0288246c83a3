import { isValidIdentifier, normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import { companyNumberIn } from '../normalise/without-codes.js'
import type { PayeeRow } from './resolution.js'

/** A number that came with a payee, in the one spelling of its register, and where it stood. */
export interface GivenNumber {
  scheme: string
  number: string
  reason: string
  confidence: number
}

/** Numbers of a payee in the order in which they are believed. What has no number's form is none. */
export function givenNumbers(payee: PayeeRow): GivenNumber[] {
  const given: [string, string | null | undefined, string, number][] = [
    ['GB-PPON', payee.ppon, 'public procurement organisation number', 0.99],
    ['GB-COH', payee.companyNumber, 'company number', 0.99],
    ['GB-VAT', vatNumber(payee.vatNumber), 'VAT number', 0.98],
    ['GB-CHC', payee.charityNumber, 'charity number', 0.98],
    ['GB-COH', companyNumberIn(payee.name), 'company number in the name', 0.97],
  ]
  return given.flatMap(([scheme, number, reason, confidence]) => {
    if (number === null || number === undefined || number.trim() === '') return []
    if (scheme === 'GB-VAT') return [{ scheme, number, reason, confidence }]
    if (!isValidIdentifier(scheme, number)) return []
    const { scheme: register, id } = normaliseIdentifier(scheme, number)
    return [{ scheme: register, number: id, reason, confidence }]
  })
}

/** Nine digits, or twelve of a branch; `GB` in front is left out. */
function vatNumber(text: string | null): string | undefined {
  return /^(?:GB)?(\d{9})(?:\d{3})?$/.exec((text ?? '').replace(/[\s.-]/g, '').toUpperCase())?.[1]
}
