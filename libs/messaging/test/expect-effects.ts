import type { Consumer } from '@inroad/messaging/consume/consumer'
import { eventually } from '@inroad/testing/eventually'
import type { World } from './world.js'

/** Waits until the consumer has had exactly these effects: none missing, none twice. */
export async function expectEffects(
  world: World,
  consumer: Consumer,
  numbers: readonly number[],
  timeout = 20_000,
): Promise<void> {
  await eventually(
    async () => {
      const effects = await world.effects(consumer)
      expect(effects.map(({ n }) => n)).toEqual([...numbers])
    },
    { timeout },
  )
}
