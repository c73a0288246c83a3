import { cpvCheckDigit } from './cpv-check-digit.js'
import { CPV_DIVISIONS } from './cpv-divisions.js'

/** A code of the Common Procurement Vocabulary 2008, or a sentence that says how to correct it. */
export type ParsedCpv = { code: string } | { error: string }

/** A category a subscriber names by its leading digits, or a sentence that says how to correct it. */
export type ParsedCpvPrefix = { prefix: string } | { error: string }

const CODE = /^(\d{8})(?:-?(\d))?$/
const SHORT = /^\d{2,7}$/

/** Reads a full code as people write it: `33141200`, `33141200-2`, `33 14 12 00 - 2`. */
export function parseCpv(text: string): ParsedCpv {
  const [, code, digit] = CODE.exec(withoutSpaces(text)) ?? []
  if (code === undefined) {
    return { error: `${shown(text)} is not a CPV code. Give its eight digits, such as 33141200` }
  }
  if (!(code.slice(0, 2) in CPV_DIVISIONS)) return { error: unknownDivision(code) }
  const expected = cpvCheckDigit(code)
  if (digit !== undefined && Number(digit) !== expected) {
    const hint = `Correct the code, or leave out everything after its eight digits`
    return {
      error: `${code}-${digit} has a wrong check digit: ${code} ends in -${expected}. ${hint}`,
    }
  }
  return { code }
}

/** Reads a full code, or its leading two to seven digits, as the category a subscriber means. */
export function parseCpvPrefix(text: string): ParsedCpvPrefix {
  const digits = withoutSpaces(text)
  if (!SHORT.test(digits)) {
    const parsed = parseCpv(text)
    return 'error' in parsed ? parsed : { prefix: cpvPrefix(parsed.code) }
  }
  if (!(digits.slice(0, 2) in CPV_DIVISIONS)) return { error: unknownDivision(digits) }
  return { prefix: cpvPrefix(digits) }
}

/**
 * The significant digits of a code: division 2, group 3, class 4, category 5, then up to 8.
 * `33000000` is `33`, `33140000` is `3314`, `30000000` is `30`. No code has a zero between two
 * significant digits, so the end of the zeros is the end of the meaning.
 */
export function cpvPrefix(code: string): string {
  return code.slice(0, 2) + code.slice(2).replace(/0+$/, '')
}

/** The eight digits that a significant prefix stands for: `3314` is `33140000`. */
export function cpvCodeOf(prefix: string): string {
  return prefix.padEnd(8, '0')
}

/** Every prefix a subscriber could have named to be told of this code, from the widest down. */
export function cpvPrefixesOf(code: string): string[] {
  const own = cpvPrefix(code)
  return Array.from({ length: own.length - 1 }, (_, at) => own.slice(0, at + 2))
}

/** Whether a significant prefix takes in a code. */
export function cpvCovers(prefix: string, code: string): boolean {
  return code.startsWith(prefix)
}

function unknownDivision(digits: string): string {
  const division = digits.slice(0, 2)
  return `${digits} begins with ${division}, and CPV has no division ${division}. Check the first two digits`
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '')
}

/** What was given, short enough to repeat in an error. */
function shown(text: string): string {
  const trimmed = text.trim()
  return `"${trimmed.length > 40 ? `${trimmed.slice(0, 40)}...` : trimmed}"`
}
