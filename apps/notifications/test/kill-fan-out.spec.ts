import { join } from 'node:path'
import { startChild } from '@inroad/testing/child-process'
import { withFailpoints } from '@inroad/testing/failpoints'
import { isBalanced } from '../src/delivery-ledger/delivery-ledger.js'
import { FanOutWorld } from './fan-out-world.js'

const WORKER = join(import.meta.dirname, 'programs/fan-out.process.ts')
const READERS = 35

/** F28: the job is claimed. F29: a page has its rows, and nothing is committed. */
describe('a fan-out whose process is killed with SIGKILL', () => {
  let world: FanOutWorld

  beforeAll(async () => {
    world = await FanOutWorld.open()
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    await world.clear()
    for (let n = 0; n < READERS; n++) await world.subscribers.add(`reader${n}@example.org`)
  })

  it.each(['F28:kill:1', 'F28:kill:3', 'F29:kill:1', 'F29:kill:3'])(
    'at %s is finished by the next, and everyone is told once',
    async (failpoints) => {
      const opportunity = world.opportunity()
      const change = await world.publish(opportunity)
      const armed = withFailpoints(failpoints)
      const killed = startChild(WORKER, {
        ...armed,
        env: { ...armed.env, DATABASE_URL: world.url },
      })
      expect((await killed.exited).signal).toBe('SIGKILL')

      const pages = failpoints.endsWith('3') ? 2 : 0
      const [cut] = await world.ledger(opportunity)
      expect(cut).toMatchObject({ state: 'expanding', matched: READERS })
      expect(cut?.queued).toBe(pages * 9)
      expect(cut && isBalanced(cut)).toBe(true)

      const second = startChild(WORKER, { env: { DATABASE_URL: world.url } })
      await second.line('nothing left')
      expect(await world.outcomes(change)).toHaveLength(READERS)
      expect(await world.ledger(opportunity)).toMatchObject([
        { state: 'completed', matched: READERS, queued: READERS, notYetExpanded: 0 },
      ])
      expect(
        await world.query(`select from outbox where type = 'notifications.fan-out.completed.v1'`),
      ).toHaveLength(1)
    },
  )
})
