import { withoutCodes } from './without-codes.js'
import { withoutLegalForm } from './without-legal-form.js'

/** Words that lists and ledgers write in many ways, each under its one spelling. */
const SPELLINGS = new Map([
  ['COMPANY', 'CO'],
  ['SAINT', 'ST'],
  ['ASSOC', 'ASSOCIATION'],
  ['ASSN', 'ASSOCIATION'],
  ['CTRE', 'CENTRE'],
  ['CENTER', 'CENTRE'],
  ['DEPARTMENT', 'DEPT'],
  ['UNIV', 'UNIVERSITY'],
  ['INTL', 'INTERNATIONAL'],
  ['SVCS', 'SERVICES'],
  ['SVS', 'SERVICES'],
  ['SERV', 'SERVICES'],
  ['HOSP', 'HOSPITAL'],
  ['MGMT', 'MANAGEMENT'],
])

/**
 * What two spellings of one name share: capital letters, `&` as AND, no punctuation, no accents, no
 * legal form, no ledger code or company number written into it, and nothing after "trading as".
 * `ALLOGA UK LTD.` and `Alloga (UK) Limited` both give `ALLOGA UK`. Pure; the same for ever, as it
 * is stored. Empty only where the name has no letter or digit.
 */
export function nameKey(name: string): string {
  const plain = tidy(beforeTradingName(withoutCodes(capitals(name))))
  const words = plain === '' ? tidy(capitals(name)) : plain
  const bare = withoutLegalForm(words)
  return bare.split(' ').map(spelling).join(' ')
}

/** The words of a name in capitals with everything left in but punctuation: what rules of kinds read. */
export function plainWords(name: string): string {
  return tidy(capitals(name))
}

/** A blank that lost its encoding (`Â` before a space) goes, then the accents of letters. */
function capitals(name: string): string {
  return name
    .replace(/\u00c2(?=\s|$)/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .replace(TORN, '')
    .trim()
}

/** The same blank, stuck to words as `AA`: no English word of five letters ends so. */
const TORN = /(?<=[A-Z]{3})AA(?= |$)|(?<=AA .*[A-Z]{2})AA(?= |$)|(?<=[A-Z]{2})AA(?= .*AA(?: |$))/g

const TRADING_AS = /\s\(?(?:T\s?[/\\]\s?A[S.]?|TRADING AS|T\.A\.?)\s.*$/

/** The firm, not what it calls its shop. */
function beforeTradingName(name: string): string {
  const before = name.replace(TRADING_AS, '')
  return /[A-Z0-9]{2}/.test(before) ? before : name
}

function tidy(name: string): string {
  return name
    .replace(/[&+]/g, ' AND ')
    .replace(/['’‘`´]/g, '')
    .replace(/(?<=\b[A-Z])\.(?=[A-Z]\b)/g, '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .replace(/\b[A-Z](?: [A-Z]\b)+/g, (letters) => letters.replaceAll(' ', ''))
    .replace(/^THE (?=\S)/, '')
    .replace(/(?<=\S) THE$/, '')
    .trim()
}

function spelling(word: string): string {
  return SPELLINGS.get(word) ?? word
}
