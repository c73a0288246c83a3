import type { EventDefinition } from '@inroad/events/define-event'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { EntityManager } from 'typeorm'
import type { Decision } from '../ocds/changes/decide-events.js'
import { eventOf, type PipelineEvent } from '../ocds/changes/event-data.js'

/** What is to be published of one procurement, and the version its row has afterwards. */
export interface ToPublish {
  procurementId: string
  decision: Decision
  /** The procurement's own version with this decision; it grows by one for each. */
  version: number
}

type OutgoingEvent = PipelineEvent & { subject: string; sequence: number; time: Date }

/** Puts the events of many procurements into the outbox, in order, a statement for each run of one type. */
export async function publishDecisions(
  tx: EntityManager,
  outbox: Outbox,
  decisions: readonly ToPublish[],
  time: Date,
): Promise<void> {
  const events = decisions.map(({ procurementId, decision, version }): OutgoingEvent => {
    const event = eventOf(decision, procurementId)
    return { ...event, subject: procurementId, sequence: version, time }
  })
  for (const run of runsOfOneType(events)) {
    const definition: EventDefinition | undefined = run[0]?.definition
    if (definition) await outbox.addAll(tx, definition, run)
  }
}

function runsOfOneType(events: readonly OutgoingEvent[]): OutgoingEvent[][] {
  const runs: OutgoingEvent[][] = []
  for (const event of events) {
    const last = runs.at(-1)
    if (last?.[0]?.definition === event.definition) last.push(event)
    else runs.push([event])
  }
  return runs
}
