import { afterCommit } from '@inroad/database/transactions'
import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { matchParameters } from '../matching/match.query.js'
import { fileOpportunity } from '../opportunities/file-opportunity.js'
import { isNhsOpportunity } from '../opportunities/is-nhs-opportunity.query.js'
import type { Standing } from '../opportunities/standing.js'
import { AUDIENCE } from './audience.js'
import { addChange, type Change } from './change.js'
import { publishCompletion } from './publish-completion.js'
import { FanOutSignal } from './fan-out-signal.js'
import { suppressionOf, type Suppression } from './suppression.js'

export interface StartFanOutInput {
  change: Change
  standing: Standing
  /** Its new state; absent when it closed. */
  opportunity?: Opportunity
}

interface Started {
  state: 'expanding' | 'completed' | 'suppressed'
  matched: number
}

/**
 * Works out who is to be told of a change and leaves a job for the worker; or, where there is
 * nothing to act on or nobody to tell, only counts.
 */
@Injectable()
export class StartFanOut {
  constructor(
    private readonly outbox: Outbox,
    private readonly signal: FanOutSignal,
  ) {}

  async run(tx: EntityManager, input: StartFanOutInput): Promise<void> {
    const { change, standing, opportunity } = input
    if (!(await addChange(tx, change))) return
    const { occurredAt } = change
    const suppression = suppressionOf({ standing, occurredAt, opportunity })
    const nhs = opportunity !== undefined && (await isNhsOpportunity(tx, opportunity, occurredAt))
    const { state, matched } = await measure(tx, input, { suppression, nhs })
    if (opportunity) await fileOpportunity(tx, { opportunity, sequence: change.sequence, nhs })
    if (state === 'expanding') {
      afterCommit(tx, this.signal.raise)
    } else {
      const suppressed = suppression && matched > 0 ? { [suppression]: matched } : {}
      await publishCompletion(tx, this.outbox, { change, matched, queued: 0, suppressed })
    }
  }
}

/** One statement, so that the count, the snapshot and the criteria are of the same moment. */
async function measure(
  tx: EntityManager,
  { change, opportunity }: StartFanOutInput,
  { suppression, nhs }: { suppression: Suppression | undefined; nhs: boolean },
): Promise<Started> {
  const parameters = audienceParameters(change, opportunity, nhs)
  const [started] = await tx.query<Started[]>(statement(change.kind, parameters.length), [
    ...parameters,
    change.id,
    change.opportunityId,
    change.sequence,
    suppression ?? null,
  ])
  if (started === undefined) throw new Error('an insert returned no row')
  return started
}

function audienceParameters(
  { kind, opportunityId }: Change,
  opportunity: Opportunity | undefined,
  nhs: boolean,
): unknown[] {
  if (opportunity === undefined) return [opportunityId]
  const matching = matchParameters(opportunity, nhs)
  return kind === 'amended' ? [...matching, opportunityId] : matching
}

function statement(kind: Change['kind'], before: number): string {
  const at = (place: number): string => `$${before + place}`
  const [change, opportunity] = [`${at(1)}::uuid`, `${at(2)}::uuid`]
  const [sequence, suppression] = [`${at(3)}::bigint`, `${at(4)}::text`]
  return `${AUDIENCE[kind]},
  counted as (
    select coalesce(sum(active_subscriptions), 0)::int as matched,
           array_agg(criteria_id) as criteria,
           array_agg(criteria_id) filter (where preferred) as preferred,
           array_agg(criteria_id) filter (where not matches_now) as earlier
      from audience),
  kept as (select * from counted where ${suppression} is null)
  insert into fan_outs (change_id, opportunity_id, sequence, matched, snapshot, criteria, preferred,
    earlier, state, suppressed, completed_at)
  select ${change}, ${opportunity}, ${sequence}, matched, pg_current_snapshot(),
         coalesce((select criteria from kept), '{}'), coalesce((select preferred from kept), '{}'),
         coalesce((select earlier from kept), '{}'),
         case when ${suppression} is not null then 'suppressed'
              when matched = 0 then 'completed' else 'expanding' end,
         case when ${suppression} is null or matched = 0 then '{}'
              else jsonb_build_object(${suppression}, matched) end,
         case when ${suppression} is not null or matched = 0 then now() end
    from counted
  returning state, matched`
}
