import type { Stage } from './notice-meaning.js'
import type { Notice } from './read-notice.js'

const ORDER: readonly Stage[] = ['unknown', 'planning', 'tender', 'award', 'contract', 'ended']

/**
 * Where a procurement stands after one more notice. It moves on, and back only for a new tender
 * notice or after it was given up; a late update of an early notice moves nothing.
 */
export function nextStage(before: Stage, { meaning, update }: Notice): Stage {
  const { stage } = meaning
  if (!stage) return before
  if (ORDER.indexOf(stage) >= ORDER.indexOf(before)) return stage
  const again = !update && (before === 'ended' || stage === 'tender')
  return again ? stage : before
}

/** Whether suppliers can still act at this stage. */
export function isOpen(stage: Stage): stage is 'planning' | 'tender' {
  return stage === 'planning' || stage === 'tender'
}
