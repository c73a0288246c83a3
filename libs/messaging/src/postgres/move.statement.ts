import { quoted } from '@inroad/database/roles'
import type { Routes } from '@inroad/events/routes'
import { queueChannel } from '../outbox/wake.js'

const BATCH = 1_000

interface Route {
  type: string
  queue: string
  service: string
}

/**
 * One statement that takes the oldest pending events of an outbox and puts each into the queue of
 * every consumer that hears its type. All of it happens, or none; an event nobody hears is marked.
 */
export function moveStatement(service: string, routes: Routes): string {
  const outbox = `${quoted(service)}.outbox`
  const pending = `${quoted(service)}.outbox_pending`
  const all = routesOf(service, routes)
  const services = [...new Set(all.map((route) => route.service))]
  const inserts = services.map((consumer, index) => insertInto(consumer, index, all))
  const heard = all.map(({ type }) => literal(type)).join(', ') || `''`
  return `
    with oldest as (
      select position from ${pending} order by position limit ${BATCH} for update skip locked),
    taken as (
      delete from ${pending} p using oldest
       where p.position = oldest.position returning p.position, p.occurred_at),
    events as (
      select o.position, o.occurred_at, o.id, o.type, convert_to(o.envelope::text, 'UTF8') as envelope
        from ${outbox} o join taken using (position, occurred_at)),
    marked as (
      update ${outbox} o set unrouted = true
        from events e
       where e.position = o.position and e.occurred_at = o.occurred_at and e.type not in (${heard})),
    ${inserts.map(({ sql }) => `${sql},`).join('\n    ')}
    woken as (${wakes(services, inserts)})
    select (select count(*) from taken) as moved, (select count(*) from woken) as woken`
}

function insertInto(service: string, index: number, routes: readonly Route[]) {
  const pairs = routes
    .filter((route) => route.service === service)
    .map(({ type, queue }) => `(${literal(type)}, ${literal(queue)})`)
  const name = `to_${index}`
  return {
    name,
    sql: `${name} as (
      insert into ${quoted(service)}.queue (consumer, event_id, envelope)
      select r.queue, e.id, e.envelope
        from events e join (values ${pairs.join(', ')}) r (type, queue) on r.type = e.type
       order by e.position
      returning 1)`,
  }
}

function wakes(services: readonly string[], inserts: readonly { name: string }[]): string {
  const calls = services.map(
    (service, index) =>
      `select pg_notify(${literal(queueChannel(service))}, '')
        where exists (select from ${inserts[index]?.name ?? ''})`,
  )
  return calls.join(' union all ') || 'select 1 where false'
}

/** Only of the types that this service publishes: the queues of others need not exist yet. */
function routesOf(owner: string, routes: Routes): Route[] {
  const own = Object.entries(routes).filter(([type]) => type.startsWith(`${owner}.`))
  return own.flatMap(([type, queues]) =>
    queues.map((queue) => ({ type, queue, service: queue.slice(0, queue.indexOf('.')) })),
  )
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
