import type { EntityManager } from 'typeorm'

/** An event about an opportunity, as people are told of it. */
export interface Change {
  /** The event's. */
  id: string
  kind: 'published' | 'amended' | 'closed'
  opportunityId: string
  sequence: string
  /** The event's data. */
  data: object
  occurredAt: Date
}

const ADD = `
  insert into changes (id, kind, opportunity_id, sequence, data, occurred_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict do nothing returning id`

/** Whether it is new: neither this event nor the same news under another id was there before. */
export async function addChange(tx: EntityManager, change: Change): Promise<boolean> {
  const { id, kind, opportunityId, sequence, data, occurredAt } = change
  const added = await tx.query<object[]>(ADD, [
    id,
    kind,
    opportunityId,
    sequence,
    JSON.stringify(data),
    occurredAt,
  ])
  return added.length > 0
}
