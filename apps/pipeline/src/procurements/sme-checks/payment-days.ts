import { quoted, sentencesOf } from './sentences.js'
import { given, type SmeCheck, type SmeCheckInput, type SmeFinding } from './sme-check.js'

const MOST = 30
const PAYMENT = /\b(pay(?:s|ment|ments|able|ing)?|paid|invoices?|remittance)\b/i
const DAYS = /\b(\d{1,3})[ -]?(?:calendar |working |business |clear )?days?\b/gi

/**
 * Whether payment takes longer than 30 days. The Procurement Act 2023 puts 30 days into every public
 * contract (s.68), below the thresholds (s.88) and into sub-contracts (s.73); nobody can agree
 * otherwise.
 */
export function paymentDays({ facts, terms }: SmeCheckInput): SmeCheck {
  const { paymentDays: days } = terms
  const late = longerIn(sentencesOf(terms.conditions, facts.description))
  return {
    id: 'payment-days',
    ...finding(days, late),
    why: 'A small firm that waits for its money has to borrow it.',
    source: 'Procurement Act 2023, sections 68, 73 and 88',
    answers: given({ paymentDays: days, sentence: late }),
  }
}

function finding(days: number | undefined, late: string | undefined): SmeFinding {
  if (days !== undefined && days > MOST) return attention(`Payment is stated after ${days} days.`)
  if (late) return attention(`The words say more than ${MOST} days: ${quoted(late)}`)
  const found =
    days === undefined
      ? 'Nothing is stated, so 30 days are part of the contract by law.'
      : `Payment is stated within ${days} days.`
  return { outcome: 'passed', finding: days === undefined ? 'implied' : 'within', found }
}

function attention(found: string): SmeFinding {
  return {
    outcome: 'attention',
    finding: 'beyond-30-days',
    found,
    advice: 'State 30 days or fewer. A longer time has no effect in a public contract.',
  }
}

function longerIn(sentences: readonly string[]): string | undefined {
  return sentences.find((sentence) => PAYMENT.test(sentence) && longest(sentence) > MOST)
}

function longest(sentence: string): number {
  return Math.max(0, ...[...sentence.matchAll(DAYS)].map(([, days]) => Number(days)))
}
