import type { Stage } from '../notice/notice-meaning.js'
import type { Release } from '../release/release.js'

/** Planning notices that name no day to act by: what they date is a notice still to come. */
const WITHOUT_DEADLINE = new Set(['UK1', 'UK3'])

/**
 * The last moment at which a supplier that has done nothing yet can act.
 *
 * - Tender: `tender.expressionOfInterestDeadline` where there are two stages, for who misses the
 *   first cannot tender; else `tender.tenderPeriod.endDate`.
 * - Planning: the end of market engagement (`planning.milestones` of type engagement). The tender
 *   dates in UK3 are estimates of a notice not yet out, so it has none.
 */
export function readDeadline(
  release: Release,
  stage: Stage,
  noticeType?: string,
): string | undefined {
  const { tender } = release
  if (stage === 'tender') {
    return tender?.expressionOfInterestDeadline ?? tender?.tenderPeriod?.endDate
  }
  const named = stage === 'planning' && !WITHOUT_DEADLINE.has(noticeType ?? '')
  return named ? engagementEnds(release) : undefined
}

function engagementEnds({ planning }: Release): string | undefined {
  return (planning?.milestones ?? [])
    .filter(({ type }) => type === 'engagement')
    .flatMap(({ dueDate }) => dueDate ?? [])
    .sort((one, other) => Date.parse(one) - Date.parse(other))
    .at(-1)
}
