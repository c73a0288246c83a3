import { COMMON_BEGINNINGS, COMMON_PASSWORDS } from './guessable-passwords.js'

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 200

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'says-who-you-are'

/** Few different characters: `aaaaaaaaaaaa`, `121212121212`. */
const FEWEST_DIFFERENT = 5

/**
 * Length counts, not composition (NIST SP 800-63B 5.1.1.2): what everybody chooses first and what can
 * be read off the account is refused.
 * @param about name, e-mail address and the like
 */
export function passwordFault(
  password: string,
  about: readonly string[],
): PasswordFault | undefined {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return 'too-short'
  if (length > LONGEST_PASSWORD) return 'too-long'
  const plain = password.normalize('NFKC').toLowerCase()
  const word = plain.replaceAll(/[^a-z0-9]/g, '')
  if (new Set(plain).size < FEWEST_DIFFERENT || isCommon(word)) return 'too-common'
  return about.some((text) => isMostlyOf(word, text)) ? 'says-who-you-are' : undefined
}

/** A common beginning counts where little but digits is put behind it: `password2026!`. */
function isCommon(word: string): boolean {
  if (COMMON_PASSWORDS.has(word)) return true
  const stem = word.replace(/\d+$/, '')
  return COMMON_BEGINNINGS.has(stem) || isRun(word)
}

/** `123456789012`, `abcdefghijkl`, and both turned round. */
function isRun(word: string): boolean {
  const runs = '01234567890123456789abcdefghijklmnopqrstuvwxyz'
  return runs.includes(word) || [...runs].reverse().join('').includes(word)
}

function isMostlyOf(word: string, text: string): boolean {
  const plain = text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return plain.length >= 4 && word.includes(plain) && word.length - plain.length < 5
}
