import type { MaterialChange } from '@inroad/events/pipeline/opportunity-amended.v1'
import type { AwardFacts, ContractFacts, ProcurementFacts } from '../facts/procurement-facts.js'
import { isOpen } from '../notice/next-stage.js'
import type { CloseReason, Notice } from '../notice/read-notice.js'
import { materialChanges } from './material-changes.js'
import { fingerprint, NOTHING_TOLD, type Told } from './told.js'

/** Something to be published about a procurement. */
export type Decision = { facts: ProcurementFacts; notice: Notice['ref'] } & (
  | { kind: 'published' }
  | { kind: 'amended'; changes: MaterialChange[] }
  | { kind: 'closed'; reason: CloseReason }
  | { kind: 'award-announced'; award: AwardFacts }
  | { kind: 'contract-entered'; contract: ContractFacts }
)

export interface Situation {
  /** Absent when this is the first release of the procurement. */
  before?: { facts: ProcurementFacts; told: Told }
  after: ProcurementFacts
  notice: Notice
  /** What this notice states of awards and contracts. */
  awards: AwardFacts[]
  contracts: ContractFacts[]
}

/** What a notice has to publish, and what has been told once that is done. */
export interface Decided {
  decisions: Decision[]
  told: Told
}

/**
 * Decides what a notice has to publish.
 *
 * - An opportunity is published when it is first seen at planning or tender, again when planning turns
 *   into tender, and again when it comes back after it had ended or been awarded.
 * - While it is open, a material change amends it.
 * - It is closed once, and only if it was published.
 * - Each award and each contract is told once, and again only when what it says has changed.
 */
export function decideEvents(situation: Situation): Decided {
  const told = situation.before?.told ?? NOTHING_TOLD
  switch (situation.notice.meaning.effect) {
    case 'publishes':
      return publishOrAmend(situation, told)
    case 'amends':
      return amend(situation, told)
    case 'closes':
      return close(situation, told)
    case 'announces-award':
      return announceAwards(situation, told)
    case 'enters-contract':
      return enterContracts(situation, told)
    case 'none':
      return { decisions: [], told }
  }
}

function publishOrAmend(situation: Situation, told: Told): Decided {
  const { after: facts, notice } = situation
  if (!isOpen(facts.stage)) return { decisions: [], told }
  const turned = told.published === 'planning' && facts.stage === 'tender'
  const known = told.published !== undefined && !turned && !isBack(situation, told)
  if (known) return amend(situation, told)
  return {
    decisions: [{ kind: 'published', facts, notice: notice.ref }],
    told: { ...told, published: facts.stage, closed: false },
  }
}

/** Whether a new notice opens again what had ended or been awarded. */
function isBack({ before, notice }: Situation, { closed }: Told): boolean {
  const stage = before?.facts.stage ?? 'unknown'
  return closed || (!notice.update && stage !== 'unknown' && !isOpen(stage))
}

function amend({ before, after: facts, notice }: Situation, told: Told): Decided {
  const open = told.published !== undefined && !told.closed && isOpen(facts.stage)
  const changes = open && before ? materialChanges(before.facts, facts) : []
  const decisions: Decision[] =
    changes.length > 0 ? [{ kind: 'amended', facts, notice: notice.ref, changes }] : []
  return { decisions, told }
}

function close({ after: facts, notice }: Situation, told: Told): Decided {
  const { ref, closeReason: reason = 'cancelled' } = notice
  const due = told.published !== undefined && !told.closed && facts.stage === 'ended'
  if (!due) return { decisions: [], told }
  return {
    decisions: [{ kind: 'closed', facts, notice: ref, reason }],
    told: { ...told, closed: true },
  }
}

function announceAwards({ after: facts, notice, awards }: Situation, told: Told): Decided {
  const fresh = awards.filter((award) => told.awards[award.awardId] !== fingerprint(award))
  return {
    decisions: fresh.map((award) => ({
      kind: 'award-announced',
      facts,
      notice: notice.ref,
      award,
    })),
    told: { ...told, awards: { ...told.awards, ...fingerprints(fresh, ({ awardId }) => awardId) } },
  }
}

function enterContracts({ after: facts, notice, contracts }: Situation, told: Told): Decided {
  const fresh = contracts.filter(
    (contract) => told.contracts[contract.contractId] !== fingerprint(contract),
  )
  const ids = fingerprints(fresh, ({ contractId }) => contractId)
  return {
    decisions: fresh.map((contract) => ({
      kind: 'contract-entered',
      facts,
      notice: notice.ref,
      contract,
    })),
    told: { ...told, contracts: { ...told.contracts, ...ids } },
  }
}

function fingerprints<D extends AwardFacts | ContractFacts>(deals: D[], id: (deal: D) => string) {
  return Object.fromEntries(deals.map((deal) => [id(deal), fingerprint(deal)]))
}
