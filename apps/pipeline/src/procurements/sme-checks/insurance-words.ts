/** What a sentence says of insurance. */
export type InsuranceWords = 'before-award' | 'afterwards' | 'time-not-said' | 'nothing-asked'

const INSURANCE = /\b(?:insurances?|insured|indemnity)\b/i
/** Nothing is bought here: it is asked of those who tender. */
const ASKED = /\b(?:must|shall|should|requir\w*|needs?|needed|evidence|certificates?|minimum)\b|£/i
const NEGATED = /\bnot (?:be |yet )?(?:requir|need|ask|expect)\w*|\bno need\b|\bneed not\b/i

const AWARD = /\b(?:before|prior to|by) (?:the )?(?:contract )?award\b/i
const TENDERING =
  /\b(?:at|with|by|before|when|as part of) (?:the |their |your |its )?(?:(?:time|point|date) of )?(?:tender(?:ing|s)?|submission|submitting|bid(?:s|ding)?|quotation|request to participate)\b/i
const ALREADY = /\b(?:already|currently|presently) (?:have|has|hold|holds|held|maintain|insured)\b/i
const MUST_HOLD = /\b(?:must|shall) (?:have|hold|possess|maintain|carry|be insured)\b/i

const AFTER_AWARD = /\b(?:on|upon|after|following|from) (?:the )?(?:contract )?award\b/i
const AT_START =
  /\b(?:at|on|upon|before|by|prior to|from|after) (?:the )?(?:contract |service )?(?:start|commencement|signature|signing|mobilisation)\b/i
const CONTRACT_STARTS = /\b(?:contract|work|services?) (?:starts?|begins?|commences?)\b/i
const WINNER = /\bif (?:they are |you are )?(?:successful|awarded)\b|\b(?:successful|winning) \w+/i
const COMMITMENT = /\b(?:commit|commitment|undertak\w+|willing\w*) to\b/i

/**
 * Reads from a sentence by when insurance is asked for. Words decide, so it may be wrong: it only ever
 * leads to advice that quotes the sentence.
 */
export function insuranceWords(sentence: string): InsuranceWords {
  const says = (pattern: RegExp) => pattern.test(sentence)
  if (!says(INSURANCE) || !says(ASKED)) return 'nothing-asked'
  if (says(NEGATED)) return 'afterwards'
  if ([AWARD, TENDERING, ALREADY].some(says)) return 'before-award'
  if ([AFTER_AWARD, AT_START, CONTRACT_STARTS, WINNER, COMMITMENT].some(says)) return 'afterwards'
  return says(MUST_HOLD) ? 'before-award' : 'time-not-said'
}
