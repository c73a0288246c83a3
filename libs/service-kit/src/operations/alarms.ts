import type { MessagingBacklog } from '@inroad/messaging/messaging'
import type { SenderReport } from './sender-health.js'

/** Something has waited longer than it should. */
export interface Alarm {
  kind: 'relay' | 'consumer' | 'sender'
  /** The queue or the sender; absent for the relay, of which a service has one. */
  name?: string
  /** How long the oldest has waited. */
  oldestSeconds: number
  /** From here on it is an alarm. */
  thresholdSeconds: number
}

/** Seconds. */
export const THRESHOLDS: Readonly<Record<Alarm['kind'], number>> = {
  relay: 60,
  consumer: 5 * 60,
  sender: 15 * 60,
}

/**
 * What to wake somebody for. Apart from readiness: a copy that is ready may still be behind, and to
 * take it out of service would not help.
 */
export function alarmsOf(
  { relay, consumers }: MessagingBacklog,
  senders: readonly SenderReport[],
): Alarm[] {
  return [
    ...alarm('relay', relay.oldestSeconds),
    ...consumers.flatMap(({ queue, oldestSeconds }) => alarm('consumer', oldestSeconds, queue)),
    ...senders.flatMap(({ name, oldestDueSeconds }) => alarm('sender', oldestDueSeconds, name)),
  ]
}

function alarm(kind: Alarm['kind'], oldestSeconds = 0, name?: string): Alarm[] {
  const thresholdSeconds = THRESHOLDS[kind]
  if (oldestSeconds <= thresholdSeconds) return []
  return [{ kind, ...(name !== undefined && { name }), oldestSeconds, thresholdSeconds }]
}
