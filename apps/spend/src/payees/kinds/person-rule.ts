import { GIVEN_NAMES } from './given-names.js'

/** Words of which one makes a name an organisation's, whatever else it says. */
const ORGANISATION =
  /\b(?:LTD|LIMITED|PLC|LLP|INC|CIC|CO|COMPANY|PARTNERS?|PARTNERSHIP|PTNRS?|PRACTICE|SURGERY|SURG|MEDICAL|CLINIC|HEALTH|HEALTHCARE|CENTRE|CTR|CARE|HOME|HOUSE|HOSPICE|HOSPITAL|SERVICES?|ASSOCIATES?|CONSULT[A-Z]*|GROUP|SOLICITORS|ACCOUNTANTS|ARCHITECTS|PHARMACY|CHEMISTS?|DENTAL|TRUST|FOUNDATION|CHARITY|SOCIETY|CHURCH|SCHOOL|COLLEGE|UNIVERSITY|INSTITUTE|COUNCIL|BANK|SONS?|BROS|BROTHERS|TRANSPORT|TAXIS?|TRAVEL|LABORATORIES|LABS|UK|INTERNATIONAL|PRODUCTS|SYSTEMS|SOLUTIONS|TRAINING|SUPPLIES|DESIGN|MEDIA|HOTELS?|PUBLISHING|ENGINEERING|CONSTRUCTION|BUILDERS|CATERING|FOODS?|NURSING|AGENCY|RECRUITMENT|PROPERTIES|ESTATES?|EXECUTORS|CHAMBERS|NHS|OF|FOR|THE)\b/

const TITLE = '(?:MR|MRS|MS|MISS|MX|MASTER|DR|PROF|PROFESSOR|SIR|DAME|REV|REVEREND)'
const TITLED = new RegExp(`^${TITLE} (?:AND ${TITLE} )?[A-Z]+(?: (?:AND )?[A-Z]+){0,4}(?: \\d+)?$`)
const TITLE_BEHIND = new RegExp(`^[A-Z]+(?: [A-Z]+){0,3} ${TITLE}$`)
const SAID_SO =
  /\b(?:REDACTED|NAMED|PRIVATE) (?:INDIVIDUAL|PERSON|NAME)\b|^(?:PERSONAL|NAME) (?:DATA )?(?:REDACTED|WITHHELD)\b|^REDACTED\b/
const INITIALS = /^(?:[A-Z]\.?\s+){1,3}[A-Z][A-Z'’-]{2,}$/

/** Firms and charities that bear a person's name and nothing else. */
const NAMED_AFTER = new Set([
  'MARIE CURIE',
  'ANTHONY NOLAN',
  'SUE RYDER',
  'JOHN LEWIS',
  'THOMAS COOK',
])

/** How plainly a name is a person's: `plain` by a title or by saying so, `likely` by its shape. */
export type PersonMark = { how: 'plain' | 'likely'; reason: string }

/**
 * Whether a payee is a person. "DR PRICE & PARTNERS" is a practice and none; a firm named after its
 * founder is none where anything says that it is a firm. Bare shapes (`J SMITH`, `MARY HOWARD`) are
 * only likely: a register may know better.
 * @param words the name as `plainWords` gives it
 */
export function personMark(name: string, words: string): PersonMark | undefined {
  if (SAID_SO.test(words)) return { how: 'plain', reason: 'said to be an individual' }
  if (ORGANISATION.test(words) || NAMED_AFTER.has(words)) return undefined
  if (TITLED.test(words) || TITLE_BEHIND.test(words)) {
    return { how: 'plain', reason: 'title of a person' }
  }
  if (INITIALS.test(name.trim().toUpperCase())) {
    return { how: 'likely', reason: 'initials and a surname' }
  }
  const [first = '', ...rest] = words.split(' ')
  const few = rest.length >= 1 && rest.length <= 2 && rest.every((word) => /^[A-Z]{2,}$/.test(word))
  if (few && GIVEN_NAMES.has(first)) return { how: 'likely', reason: 'given name and a surname' }
  return undefined
}
