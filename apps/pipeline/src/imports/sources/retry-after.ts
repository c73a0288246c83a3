/** What Find a Tender asks for with status 429. Milliseconds. */
const RATE_LIMITED = 120_000
const LONGEST = 15 * 60_000

interface Refused {
  status: number
  /** Requests so far. */
  tries: number
  /** Milliseconds since 1970. */
  now: number
}

/**
 * How long to wait before asking again: what the server says in seconds or as a date (RFC 9110,
 * 10.2.3), else two minutes where it counts requests, and a growing second where it was out of order.
 * @returns milliseconds, at most 15 minutes
 */
export function retryAfter(header: string | null, { status, tries, now }: Refused): number {
  const usual = status === 429 ? RATE_LIMITED : 1000 * 2 ** (tries - 1)
  const said = /^\d{1,6}$/.test(header ?? '')
    ? Number(header) * 1000
    : Date.parse(header ?? '') - now
  return Math.min(Number.isNaN(said) ? usual : Math.max(said, 0), LONGEST)
}
