import { normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import type { EventOf } from '@inroad/events/define-event'
import type { Supplier } from '@inroad/events/pipeline/award.shape'
import type { AwardAnnouncedV1 } from '@inroad/events/pipeline/award-announced.v1'
import type { ContractEnteredV1 } from '@inroad/events/pipeline/contract-entered.v1'
import type { Definition, SmeStatus } from '../status-periods.js'
import type { Statement, StatementDetails } from './statement.js'
import { ukDay } from './uk-day.js'

type Award = EventOf<typeof AwardAnnouncedV1> | EventOf<typeof ContractEnteredV1>

/** A box that a supplier ticked of itself, without figures. */
const CONFIDENCE = 0.7

/** What the suppliers in a notice declared of themselves; those who ticked no box said nothing. */
export function declaredInNotice(award: Award, sequence: number): Statement[] {
  const { notice, ocid, suppliers } = award
  const reference = ocid === undefined ? `notice ${notice.id}` : `notice ${notice.id} of ${ocid}`
  return suppliers.flatMap((supplier) => {
    const status = declaredStatus(supplier)
    if (status === undefined) return []
    const identifiers = supplier.identifiers.map(({ scheme, id }) =>
      normaliseIdentifier(scheme, id),
    )
    return [
      {
        ...{ name: supplier.name, identifiers, status, reference, sequence },
        definition: definitionOf(award),
        source: 'notice' as const,
        asOf: ukDay(new Date(notice.publishedAt)),
        groupChecked: false,
        confidence: CONFIDENCE,
        details: detailsOf(supplier),
      },
    ]
  })
}

/**
 * The central digital platform says "large" whenever any box but the one of SMEs is ticked, so a
 * charity that ticked only its own reads large too: of that nothing follows.
 */
export function declaredStatus({ declaredScale, declaredVcse }: Supplier): SmeStatus | undefined {
  if (declaredScale === 'large') return declaredVcse === true ? 'unknown' : 'not-sme'
  return declaredScale
}

/** Forms of before the Act, and those of the Provider Selection Regime, ask by the Recommendation. */
function definitionOf({ regime }: Award): Definition {
  return regime === 'PA2023' ? 'PA2023' : 'EU2003'
}

function detailsOf({ declaredScale, declaredVcse }: Supplier): StatementDetails {
  return {
    ...(declaredScale !== undefined && { declaredScale }),
    ...(declaredVcse !== undefined && { declaredVcse }),
  }
}
