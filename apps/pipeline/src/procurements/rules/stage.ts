import { RuleBroken } from '@inroad/service-kit/errors'
import { isOpen } from '../../ocds/notice/next-stage.js'
import type { Meaning, Stage } from '../../ocds/notice/notice-meaning.js'

type Reached = Exclude<Stage, 'unknown'>

/**
 * Where a procurement may go from each stage by a notice that an authority enters. Imports are not
 * held to it: what a publisher has published has happened. Both end where `nextStage` says.
 *
 * A contract closes its procurement to new tenders: another purchase is another procurement. What was
 * given up may begin again.
 */
export const TRANSITIONS: Readonly<Record<Stage, readonly Reached[]>> = {
  unknown: ['planning', 'tender', 'award', 'contract'],
  planning: ['planning', 'tender', 'award', 'contract', 'ended'],
  tender: ['tender', 'award', 'contract', 'ended'],
  award: ['tender', 'award', 'contract', 'ended'],
  contract: ['contract'],
  ended: ['planning', 'tender'],
}

/** @throws RuleBroken saying what is possible instead */
export function assertPossible(from: Stage, { stage, effect }: Meaning): void {
  if (effect === 'amends' && !isOpen(from)) {
    throw new RuleBroken(
      'NOTHING_TO_AMEND',
      `Only what is in planning or open for tenders can be amended; this is at stage ${from}. ${instead(from)}`,
    )
  }
  if (stage === undefined || TRANSITIONS[from].includes(stage)) return
  throw new RuleBroken(
    'STAGE_NOT_POSSIBLE',
    `A procurement at stage ${from} cannot go to ${stage}. ${instead(from)}`,
  )
}

function instead(from: Stage): string {
  return `Possible from here: ${TRANSITIONS[from].join(', ')}.`
}
