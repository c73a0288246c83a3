import type { ConsumerBacklog } from '@inroad/messaging/health/consumer-backlog.query'
import type { RelayBacklog } from '@inroad/messaging/health/relay-backlog.query'
import { alarmsOf } from './alarms.js'
import type { SenderReport } from './sender-health.js'

const relay = (oldestSeconds?: number): RelayBacklog => ({
  carriedBy: 'postgresql',
  waiting: 1,
  unrouted: 0,
  oldestSeconds,
})

const consumer = (queue: string, oldestSeconds?: number): ConsumerBacklog => ({
  queue,
  consuming: true,
  waiting: 0,
  suspect: 0,
  parked: 7,
  oldestSeconds,
})

const sender = (oldestDueSeconds?: number): SenderReport => ({
  name: 'e-mail',
  due: 1,
  later: 0,
  sending: 0,
  circuit: 'open',
  oldestDueSeconds,
})

describe('alarms', () => {
  it('are none while nothing has waited too long', () => {
    const consumers = [consumer('a.one', 300), consumer('a.two')]
    expect(alarmsOf({ relay: relay(60), consumers }, [sender(900)])).toEqual([])
    expect(alarmsOf({ relay: relay(), consumers: [] }, [])).toEqual([])
  })

  it('name whatever has waited longer than it should, and how long', () => {
    const consumers = [consumer('a.one', 301), consumer('a.two', 299), consumer('b.three', 9_000)]
    expect(alarmsOf({ relay: relay(61), consumers }, [sender(901)])).toEqual([
      { kind: 'relay', oldestSeconds: 61, thresholdSeconds: 60 },
      { kind: 'consumer', name: 'a.one', oldestSeconds: 301, thresholdSeconds: 300 },
      { kind: 'consumer', name: 'b.three', oldestSeconds: 9_000, thresholdSeconds: 300 },
      { kind: 'sender', name: 'e-mail', oldestSeconds: 901, thresholdSeconds: 900 },
    ])
  })
})
