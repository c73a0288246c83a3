import type { Release } from './release.js'

/** Standard form section "Time limit for receipt of tenders or requests to participate". */
const TIME_LIMIT = /^\s*IV\.?2\.?2\b/i

/**
 * Puts what a pre-Act corrigendum (form F14) says in words where the corrected fact stands. Such a
 * release carries no tender period of its own, only the old and the new date of a numbered section.
 */
export function withCorrections<R extends Release>(release: R): R {
  const date = correctedTimeLimit(release)
  if (!date || release.tender?.tenderPeriod?.endDate) return release
  const tenderPeriod = { ...release.tender?.tenderPeriod, endDate: date }
  return { ...release, tender: { ...release.tender, tenderPeriod } }
}

function correctedTimeLimit({ tender }: Release): string | undefined {
  return (tender?.amendments ?? [])
    .flatMap(({ unstructuredChanges }) => unstructuredChanges ?? [])
    .findLast(({ where, newValue }) => newValue?.date && TIME_LIMIT.test(where?.section ?? ''))
    ?.newValue?.date
}
