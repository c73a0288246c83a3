/** Chance that repeats itself, so that a failing run can be run again. From 0 up to, not including, 1. */
export type Chance = () => number

/** The multiplier and increment are those of Numerical Recipes; the high bits are chance enough here. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export function pick<Item>(chance: Chance, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(chance() * items.length)] ?? items[0]
}
