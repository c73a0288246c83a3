import type { EntityManager } from 'typeorm'
import { criteriaColumns, criteriaOf, type CriteriaRow } from '../criteria/criteria-row.js'
import { codeNames } from '../mail/code-names.query.js'
import { criteriaView, type CriteriaView } from './criteria-view.js'
import type { Frequency } from './frequency.js'

/** A subscription as its owner sees it. */
export interface SubscriptionView extends CriteriaView {
  id: string
  frequency: Frequency
  state: 'unconfirmed' | 'confirmed' | 'ended'
  /** When it was confirmed, or else asked for. RFC 3339. */
  since: string
}

/** Which subscriptions: exactly one of these. By its id is also found what took its place. */
export type Which =
  { confirmedOf: string } | { collectedOf: string } | { id: string } | { confirmTokenHash: Buffer }

const CONDITIONS: Record<string, string> = {
  confirmedOf: `s.subscriber_id = $1 and s.state = 'confirmed'`,
  collectedOf: `s.subscriber_id = $1 and s.state = 'confirmed' and s.frequency <> 'at-once'`,
  id: 's.id = (select coalesce(successor_id, id) from subscriptions where id = $1)',
  confirmTokenHash: 's.confirm_token_hash = $1',
}

const find = (condition: string): string => `
  select s.id, s.frequency, s.state, coalesce(s.confirmed_at, s.created_at) as since,
         ${criteriaColumns('k')}
    from subscriptions s join criteria k on k.id = s.criteria_id
   where ${condition}
   order by coalesce(s.confirmed_at, s.created_at), s.id`

type Row = CriteriaRow & Pick<SubscriptionView, 'id' | 'frequency' | 'state'> & { since: Date }

/** Subscriptions with what they ask for, the oldest first. */
export async function subscriptions(tx: EntityManager, which: Which): Promise<SubscriptionView[]> {
  const [[name = '', value] = []] = Object.entries(which)
  const rows = await tx.query<Row[]>(find(CONDITIONS[name] ?? 'false'), [value])
  const found = rows.map((row) => ({ row, criteria: criteriaOf(row) }))
  const names = await codeNames(
    tx,
    found.map(({ criteria }) => criteria),
  )
  return found.map(({ row: { id, frequency, state, since }, criteria }) => ({
    id,
    frequency,
    state,
    since: since.toISOString(),
    ...criteriaView(criteria, names),
  }))
}
