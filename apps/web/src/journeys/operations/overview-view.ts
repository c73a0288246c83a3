import { howLong, number } from '../../kit/how-long.js'
import type {
  Alarm,
  ConsumerBacklog,
  OperatedService,
  OperationsHealth,
  RelayBacklog,
  SenderReport,
} from './operated-services.js'
import { operationsText as text } from './text.js'

/** A row of a summary list. */
export interface SummaryRow {
  key: { text: string }
  value: { text: string }
}

/** A service as the overview shows it; without `health` it does not answer. */
export interface ServiceState {
  service: OperatedService
  health?: OperationsHealth
}

export interface ServiceView {
  service: OperatedService
  name: string
  away: boolean
  relay: SummaryRow[]
  consumers: ConsumerView[]
  senders: { name: string; rows: SummaryRow[] }[]
}

export interface ConsumerView {
  queue: string
  idle: boolean
  inQueue: string
  waiting: string
  parked: string
  /** Where those set aside are listed; absent when there are none. */
  letters?: string
  oldest: string
}

/** Everything that has waited too long, and every service that does not answer. */
export function alarmSentences(states: readonly ServiceState[]): string[] {
  return states.flatMap(({ service, health }) => {
    const name = text.services[service]
    return health ? health.alarms.map((alarm) => sentence(name, alarm)) : [text.alarms.away(name)]
  })
}

function sentence(service: string, alarm: Alarm): string {
  const { kind, name, oldestSeconds, thresholdSeconds } = alarm
  return text.alarms[kind](name ?? service, oldestSeconds, thresholdSeconds)
}

export function serviceView({ service, health }: ServiceState): ServiceView {
  return {
    service,
    name: text.services[service],
    away: health === undefined,
    relay: health ? relayRows(health.relay) : [],
    consumers: health?.consumers.map((consumer) => consumerView(service, consumer)) ?? [],
    senders:
      health?.senders.map((sender) => ({ name: sender.name, rows: senderRows(sender) })) ?? [],
  }
}

function relayRows({ waiting, oldestSeconds, unrouted, carriedBy, ...relay }: RelayBacklog) {
  const { relay: words } = text
  const { publisher, leaseHeld } = relay
  return [
    row(words.waiting, number(waiting)),
    row(words.oldest, age(oldestSeconds)),
    row(words.unrouted, number(unrouted)),
    row(words.carriedBy, words.carriers[carriedBy]),
    ...(publisher ? [row(words.broker, words.brokerStates[brokerState(publisher)])] : []),
    ...(leaseHeld === undefined
      ? []
      : [row(words.lease, words.leaseStates[leaseHeld ? 'held' : 'free'])]),
  ]
}

function brokerState({ connected, blocked }: { connected: boolean; blocked: boolean }) {
  if (!connected) return 'away'
  return blocked ? 'blocked' : 'connected'
}

function consumerView(service: OperatedService, consumer: ConsumerBacklog): ConsumerView {
  const { queue, consuming, inQueue, waiting, suspect, parked, oldestSeconds } = consumer
  const query = new URLSearchParams({ service, queue })
  return {
    queue,
    idle: !consuming,
    inQueue: inQueue === undefined ? text.notKnown : number(inQueue),
    waiting: number(waiting + suspect),
    parked: number(parked),
    ...(parked > 0 && { letters: `/operations/dead-letters?${query.toString()}` }),
    oldest: age(oldestSeconds),
  }
}

function senderRows({ due, later, sending, oldestDueSeconds, circuit }: SenderReport) {
  const { senders: words } = text
  return [
    row(words.due, number(due)),
    row(words.oldest, age(oldestDueSeconds)),
    row(words.later, number(later)),
    row(words.sending, number(sending)),
    row(words.circuit, words.circuits[circuit]),
  ]
}

function age(seconds: number | undefined): string {
  return seconds === undefined ? text.none : howLong(seconds)
}

export function row(key: string, value: string): SummaryRow {
  return { key: { text: key }, value: { text: value } }
}
