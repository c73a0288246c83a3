import { House, type VisitOptions } from './house.js'
import type { RunningInroad } from '../inroad/start-inroad.js'
import { keepPictures } from './kept-on-failure.js'
import type { Visitor } from './visitor.js'

export interface Journey {
  inroad: RunningInroad
  /** Somebody with a browser, in the way of this journey. */
  visit(options?: Pick<VisitOptions, 'as'>): Promise<Visitor>
  /** Unlike in any other journey: for names and addresses. */
  label: string
  javaScript: boolean
}

const START_LIMIT = 360_000
export const JOURNEY_LIMIT = 60_000

const WAYS = [
  { javaScript: true, way: 'with JavaScript', label: 'scripted' },
  { javaScript: false, way: 'without JavaScript', label: 'plain' },
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
export function journey(name: string, steps: (journey: Journey) => Promise<void>): void {
  describe(name, () => {
    for (const { javaScript, way, label } of WAYS) {
      it(way, () => take(`${name} ${way}`, { javaScript, label }, steps), JOURNEY_LIMIT)
    }
  })
}

/** Steps that make sense only where scripts run, or where it makes no difference. */
export function visitOnce(name: string, steps: (journey: Journey) => Promise<void>): void {
  it(name, () => take(name, { javaScript: true, label: 'once' }, steps), JOURNEY_LIMIT)
}

async function take(
  name: string,
  { javaScript, label }: Pick<Journey, 'javaScript' | 'label'>,
  steps: (journey: Journey) => Promise<void>,
): Promise<void> {
  const at = house
  if (!at) throw new Error('openHouse() must stand before the first journey')
  try {
    const visit: Journey['visit'] = (options) => at.visit({ ...options, javaScript })
    await steps({ inroad: at.inroad, visit, label, javaScript })
  } catch (error) {
    const kept = await keepPictures(name, at.visitors, error)
    await at.empty()
    throw kept
  }
  expect(await at.empty()).toEqual([])
}
