import { fraction } from './pence.js'

/** Third-party spend by what is known of whom it was paid to, in pence. */
export interface ShareParts {
  sme: bigint
  notSme: bigint
  unknown: bigint
}

/** Shares 0 to 1, four decimals. Absent where nothing was spent, or credits outweigh payments. */
export interface Share {
  thirdParty: bigint
  /** sme / (sme + notSme + unknown): the unknown is never taken for an SME. */
  share?: number
  /** If none, and if all, of the unknown were SMEs. */
  lowest?: number
  highest?: number
  /** The part whose status is known. */
  coverage?: number
}

/** The SME share of direct spend (formula of every method so far). */
export function shareOf({ sme, notSme, unknown }: ShareParts): Share {
  const thirdParty = sme + notSme + unknown
  if (sme < 0n || notSme < 0n || unknown < 0n || thirdParty <= 0n) return { thirdParty }
  const share = fraction(sme, thirdParty)
  return {
    thirdParty,
    share,
    lowest: share,
    highest: fraction(sme + unknown, thirdParty),
    coverage: fraction(sme + notSme, thirdParty),
  }
}
