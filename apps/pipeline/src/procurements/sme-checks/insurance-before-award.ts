import { insuranceWords, type InsuranceWords } from './insurance-words.js'
import { quoted, sentencesOf } from './sentences.js'
import { given, type SmeCheck, type SmeCheckInput, type SmeFinding } from './sme-check.js'

type Answer = SmeCheckInput['terms']['insuranceBy']

/**
 * Whether insurance must be in place before the award, which no condition of participation may ask
 * (Procurement Act 2023 s.22(3)): by what is stated, and by the words of conditions and description.
 */
export function insuranceBeforeAward({ facts, terms }: SmeCheckInput): SmeCheck {
  const { insuranceBy } = terms
  const sentences = sentencesOf(terms.conditions, facts.description)
  const saying = (what: InsuranceWords) => sentences.find((one) => insuranceWords(one) === what)
  const sentence = saying('before-award') ?? saying('time-not-said') ?? saying('afterwards')
  return {
    id: 'insurance-before-award',
    ...finding(insuranceBy, sentence),
    why: 'Insurance for one contract costs a small firm money that it loses when another wins.',
    source: 'Procurement Act 2023, section 22',
    answers: given({ insuranceBy, sentence }),
  }
}

function finding(answer: Answer, sentence: string | undefined): SmeFinding {
  if (answer === 'tender' || answer === 'award') {
    return beforeAward('It is stated that insurance must be in place before the award.')
  }
  const words = sentence === undefined ? 'nothing-asked' : insuranceWords(sentence)
  const quote = quoted(sentence ?? '')
  if (words === 'before-award') return beforeAward(`The words ask for it: ${quote}`)
  if (answer === 'contract-start')
    return passed('Insurance must be in place at the contract start.')
  if (words === 'time-not-said') return timeNotSaid(quote)
  if (words === 'afterwards') return passed(`Insurance is asked for after the award: ${quote}`)
  return passed('No insurance is asked for.')
}

function beforeAward(found: string): SmeFinding {
  const advice =
    'Ask for a commitment to have the insurance when the contract starts. It may not be asked for before the award.'
  return { outcome: 'attention', finding: 'before-award', found, advice }
}

function timeNotSaid(quote: string): SmeFinding {
  return {
    outcome: 'attention',
    finding: 'time-not-said',
    found: `Insurance is asked for, and not by when: ${quote}`,
    advice: 'Say that it must be in place when the contract starts.',
  }
}

function passed(found: string): SmeFinding {
  return { outcome: 'passed', finding: 'not-before-award', found }
}
