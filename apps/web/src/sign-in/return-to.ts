const LONGEST = 2_000
/** One slash, then visible ASCII without a backslash, which browsers read as a slash. */
const PATH = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/
const NOWHERE = 'http://inroad.invalid'
/** Coming back to these would sign in, or out, again. */
const NOT_THERE = /^\/(sign-in|sign-out|signed-out)(\/|$)/

/**
 * The page of this site that a text names, as path and query; the start page for everything else. What
 * comes with a request may have been written by anybody (CWE-601).
 */
export function safeReturnTo(text: unknown): string {
  if (typeof text !== 'string' || text.length > LONGEST || !PATH.test(text)) return '/'
  if (!URL.canParse(text, NOWHERE)) return '/'
  const { origin, pathname, search } = new URL(text, NOWHERE)
  // Resolved, so that `/.//evil.example` shows what it is.
  if (origin !== NOWHERE || pathname.startsWith('//') || NOT_THERE.test(pathname)) return '/'
  return pathname + search
}
