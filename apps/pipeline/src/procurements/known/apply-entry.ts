import { type Decision, decideEvents } from '../../ocds/changes/decide-events.js'
import { nextStage } from '../../ocds/notice/next-stage.js'
import type { Notice } from '../../ocds/notice/read-notice.js'
import { changedFacts, type FactChanges } from './fact-changes.js'
import { factsAsRelease } from './facts-as-release.js'
import type { KnownHere } from './entered-procurement.js'
import { assertPossible } from '../rules/stage.js'

/** A notice as an authority enters it: what it is, and what it states anew. */
export interface EnteredNotice {
  notice: Notice
  changes: FactChanges
  /** Whether it stands on Find a Tender too, so that its release may come. */
  onPlatform: boolean
}

/**
 * Applies a notice that an authority enters, by the rules of imported ones. Awards and contracts are
 * not entered here: they are announced when the release of their notice is imported, once.
 * @throws RuleBroken when the procurement's stage does not allow it
 */
export function applyEntry(
  known: KnownHere,
  { notice, changes, onPlatform }: EnteredNotice,
): { known: KnownHere; decisions: Decision[] } {
  assertPossible(known.standing.stage, notice.meaning)
  const stage = nextStage(known.standing.stage, notice)
  const facts = { ...changedFacts(known.facts, changes), stage }
  const situation = { before: known, after: facts, notice, awards: [], contracts: [] }
  const { decisions, told } = decideEvents(situation)
  const { ref, meaning } = notice
  const ids = known.entered?.noticeIds ?? []
  return {
    decisions,
    known: {
      merged: { ...restated(known, facts), id: ref.id, date: ref.publishedAt },
      standing: {
        ...known.standing,
        stage,
        noticeType: meaning.stage === stage ? ref.type : known.standing.noticeType,
      },
      facts,
      told,
      entered: { noticeIds: onPlatform ? [...ids, ref.id] : ids },
    },
  }
}

/** What is merged, with what the facts say in place of what was said of them before. */
function restated({ merged }: KnownHere, facts: KnownHere['facts']): KnownHere['merged'] {
  const others = (merged.parties ?? []).filter(({ roles }) => !roles?.includes('buyer'))
  return { ...merged, ...factsAsRelease(facts, others) }
}
