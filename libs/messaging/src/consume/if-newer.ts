import { quoted } from '@inroad/database/roles'
import type { Event } from '@inroad/events/envelope'

/**
 * The last word on each subject. Events arrive in any order and an upsert may touch a row only once,
 * so a handler that keeps state brings its batch down to these first.
 */
export function newestPerSubject<Data>(events: readonly Event<Data>[]): Event<Data>[] {
  const newest = new Map<string, Event<Data>>()
  for (const event of events) {
    const known = newest.get(event.subject)
    if (known === undefined || sequenceOf(event) > sequenceOf(known)) {
      newest.set(event.subject, event)
    }
  }
  return [...newest.values()]
}

/**
 * The condition of an upsert that leaves a row alone when it knows as much or more already. The table
 * keeps the event's `sequence` in a bigint column:
 *
 *     insert into projection (id, title, sequence) select ... from unnest(...)
 *     on conflict (id) do update set title = excluded.title, sequence = excluded.sequence
 *     where ${ifNewer('projection')}
 */
export function ifNewer(table: string, column = 'sequence'): string {
  return `${quoted(table)}.${quoted(column)} < excluded.${quoted(column)}`
}

function sequenceOf({ sequence }: Event<unknown>): bigint {
  return BigInt(sequence)
}
