import type { EventOf } from '@inroad/events/define-event'
import { OpportunityAmendedV1 } from '@inroad/events/pipeline/opportunity-amended.v1'
import { OpportunityClosedV1 } from '@inroad/events/pipeline/opportunity-closed.v1'
import { OpportunityPublishedV1 } from '@inroad/events/pipeline/opportunity-published.v1'
import type { EntityManager } from 'typeorm'
import { criteriaColumns, criteriaOf, type CriteriaRow } from '../../criteria/criteria-row.js'
import type { Criteria } from '../../criteria/criteria.js'
import type { Frequency } from '../../subscriptions/frequency.js'

/** A delivery with everything its mail says. */
export interface MailToWrite {
  deliveryId: string
  email: string
  criteria: Criteria
  /** Absent for a mail that asks to confirm, and where the stored event can't be read. */
  change?: Change
  /** Absent for a mail that asks to confirm. */
  opportunityId?: string
  /** The change's own. */
  sequence: string
  /** Whether this reader was told of the opportunity before. */
  toldBefore: boolean
  /** How often the subscription wants to hear, or what took its place. */
  frequency: Frequency
  /** Whether it could not wait for the collected mail. */
  aheadOfDigest: boolean
}

/** An event about an opportunity, as it was received. */
export type Change =
  | { kind: 'published'; data: EventOf<typeof OpportunityPublishedV1> }
  | { kind: 'amended'; data: EventOf<typeof OpportunityAmendedV1> }
  | { kind: 'closed'; data: EventOf<typeof OpportunityClosedV1> }

const CONTRACTS = {
  published: OpportunityPublishedV1,
  amended: OpportunityAmendedV1,
  closed: OpportunityClosedV1,
} as const

/** A notice may be long and its readers many, so it comes with the first of them only. */
const MAILS = `
  select d.id as "deliveryId", p.email, d.told_before as "toldBefore",
         coalesce(h.frequency, s.frequency) as frequency,
         d.ahead_of_digest as "aheadOfDigest", c.opportunity_id as "opportunityId",
         coalesce(c.sequence, 0) as sequence, c.id as "changeId", c.kind,
         case when row_number() over (partition by c.id order by d.id) = 1 then c.data end as data,
         ${criteriaColumns('k')}
    from deliveries d
    join subscriptions s on s.id = d.subscription_id
    left join subscriptions h on h.id = s.successor_id
    join subscribers p on p.id = d.subscriber_id and p.email is not null
    join criteria k on k.id = s.criteria_id
    left join changes c on c.id = d.change_id
   where d.id = any($1::bigint[])
   order by d.id`

type Row = CriteriaRow &
  Pick<
    MailToWrite,
    'deliveryId' | 'email' | 'toldBefore' | 'sequence' | 'frequency' | 'aheadOfDigest'
  > & {
    opportunityId: string | null
    changeId: string | null
    kind: Change['kind'] | null
    data: unknown
  }

/** What to write, for a whole batch in one query. A delivery whose reader is gone is left out. */
export async function mailsToWrite(
  tx: EntityManager,
  deliveryIds: readonly string[],
): Promise<MailToWrite[]> {
  const rows = await tx.query<Row[]>(MAILS, [deliveryIds])
  const changes = new Map<string, Change>()
  for (const { changeId, kind, data } of rows) {
    if (!changeId || !kind || !data) continue
    const read = CONTRACTS[kind].readable.safeParse(data)
    if (read.success) changes.set(changeId, { kind, data: read.data } as Change)
  }
  return rows.map((row) => mailToWrite(row, changes.get(row.changeId ?? '')))
}

function mailToWrite(row: Row, change: Change | undefined): MailToWrite {
  const { deliveryId, email, toldBefore, sequence, frequency, aheadOfDigest, opportunityId } = row
  return {
    ...{ deliveryId, email, toldBefore, sequence, frequency, aheadOfDigest },
    criteria: criteriaOf(row),
    ...(opportunityId === null ? {} : { opportunityId }),
    ...(change && { change }),
  }
}
