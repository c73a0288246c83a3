import { createHash } from 'node:crypto'
import type { AwardFacts, ContractFacts } from '../facts/procurement-facts.js'

/** What has been published of a procurement so far, so that nothing is published twice. */
export interface Told {
  /** The furthest stage at which it was an opportunity; absent when it never was one. */
  published?: 'planning' | 'tender'
  /** Whether its end was published after that. */
  closed: boolean
  /** A fingerprint of each announced award, by award id. */
  awards: Readonly<Record<string, string>>
  /** A fingerprint of each contract entered, by contract id. */
  contracts: Readonly<Record<string, string>>
}

export const NOTHING_TOLD: Told = { closed: false, awards: {}, contracts: {} }

/**
 * Equal for two statements of an award or a contract that say the same, whatever the order of the
 * suppliers and codes or the offset of a date.
 */
export function fingerprint(deal: AwardFacts | ContractFacts): string {
  const suppliers = deal.suppliers.map((supplier) => JSON.stringify(supplier)).sort()
  const until = 'awardId' in deal && 'standstillEndsAt' in deal ? deal.standstillEndsAt : undefined
  const signed = 'signedAt' in deal ? deal.signedAt : undefined
  const said = [
    suppliers,
    deal.value ?? null,
    [...deal.cpv].sort(),
    deal.calledOffFrom ?? null,
    moment(until),
    moment(signed),
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22)
}

function moment(instant: string | undefined): number | null {
  return instant === undefined ? null : Date.parse(instant)
}
