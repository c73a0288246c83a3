import type { Event } from '@inroad/events/envelope'
import type { Change } from '../fan-out/change.js'

/** The event as a change that people are told of. */
export function changeOf(
  { id, sequence, time, data }: Event<object>,
  kind: Change['kind'],
  opportunityId: string,
): Change {
  return { id, kind, opportunityId, sequence, data, occurredAt: new Date(time) }
}
