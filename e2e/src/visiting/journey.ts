import type { RunningInroad } from '../inroad/start-inroad.js'
import { House } from './house.js'
import { keepPictures } from './kept-on-failure.js'
import type { VisitOptions } from './party.js'
import type { Visitor } from './visitor.js'

export interface Journey {
  inroad: RunningInroad
  /** Somebody with a browser, in the way of this journey. */
  visit(options?: VisitOptions): Promise<Visitor>
  /** Unlike in the other way: for names and addresses. */
  label: string
}

interface Way {
  javaScript: boolean
  label: string
}

type Steps = (journey: Journey) => Promise<void>

const START_LIMIT = 360_000
const JOURNEY_LIMIT = 120_000

const WAYS: readonly (Way & { named: string })[] = [
  { javaScript: true, label: 'scripted', named: 'with JavaScript' },
  { javaScript: false, label: 'plain', named: 'without JavaScript' },
]

let house: House | undefined

/** Starts Inroad and a browser before the first journey of a spec file, and ends both after the last. */
export function openHouse(): void {
  beforeAll(async () => {
    house = await House.open()
  }, START_LIMIT)
  afterAll(async () => {
    await house?.close()
    house = undefined
  }, START_LIMIT)
}

/** The same steps in a browser that runs scripts and in one that does not. */
export function journey(name: string, steps: Steps): void {
  describe(name, () => {
    for (const { named, ...way } of WAYS) {
      it(named, () => take(`${name} ${named}`, way, steps), JOURNEY_LIMIT)
    }
  })
}

/** Steps that make sense only where scripts run, or where it makes no difference. */
export function visitOnce(name: string, steps: Steps, limit = JOURNEY_LIMIT): void {
  it(name, () => take(name, { javaScript: true, label: 'once' }, steps), limit)
}

async function take(name: string, { javaScript, label }: Way, steps: Steps): Promise<void> {
  if (!house) throw new Error('openHouse() must stand before the first journey')
  const party = house.party(javaScript)
  try {
    await steps({ inroad: house.inroad, visit: (options) => party.visit(options), label })
  } catch (error) {
    throw await keepPictures(name, party.visitors, error)
  } finally {
    await party.end()
  }
  expect(party.faults).toEqual([])
}
