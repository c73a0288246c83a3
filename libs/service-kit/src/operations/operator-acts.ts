import type { Caller } from '../access/caller.js'
import { uuidv7 } from '@inroad/database/uuid-v7'
import type { DataSource, EntityManager } from 'typeorm'

/** What an operator did about a message. */
export interface OperatorAct {
  /** RFC 3339. */
  at: string
  act: 'redrive' | 'discard'
  personId: string
  reason?: string
}

/** The message it was done to. */
export interface Target {
  queue: string
  eventId: string
}

const RECORD = `
  insert into operator_acts (id, person_id, act, queue, event_id, reason)
  values ($1, $2, $3, $4, $5, $6)`

/** In the transaction of the act, so that none is done without a row that says who did it. */
export async function recordAct(
  tx: EntityManager,
  { personId }: Pick<Caller, 'personId'>,
  { act, reason }: Pick<OperatorAct, 'act' | 'reason'>,
  { queue, eventId }: Target,
): Promise<void> {
  await tx.query(RECORD, [uuidv7(), personId, act, queue, eventId, reason ?? null])
}

const ACTS = `
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, act,
         person_id as "personId", reason
    from operator_acts where queue = $1 and event_id = $2 order by id`

/** What was done about one message, in its order. */
export async function actsOn(
  dataSource: DataSource,
  { queue, eventId }: Target,
): Promise<OperatorAct[]> {
  const rows = await dataSource.query<(OperatorAct & { reason: string | null })[]>(ACTS, [
    queue,
    eventId,
  ])
  return rows.map(({ reason, ...act }) => ({ ...act, ...(reason !== null && { reason }) }))
}
