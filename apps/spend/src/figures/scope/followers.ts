/** A body that was followed by another, from a day on. */
export interface Succession {
  predecessorId: number
  successorId: number
  /** yyyy-mm-dd */
  on: string
}

/**
 * Where the spend of each body counts as things are on a day: with the body that followed it, and
 * that one's follower in turn. A body followed by several keeps its spend to itself, since nobody can
 * say which part went where; so all bodies together come to the same as they were and as they are.
 */
export function followersOn(
  successions: readonly Succession[],
  day: string,
): { countsFor(id: number): number; several: ReadonlySet<number> } {
  const steps = new Map<number, Set<number>>()
  for (const { predecessorId, successorId, on } of successions) {
    if (on > day) continue
    const next = steps.get(predecessorId) ?? new Set()
    steps.set(predecessorId, next.add(successorId))
  }
  const several = new Set([...steps].filter(([, next]) => next.size > 1).map(([id]) => id))
  return { countsFor: (id) => lastOf(id, steps), several }
}

function lastOf(from: number, steps: ReadonlyMap<number, ReadonlySet<number>>): number {
  const passed = new Set<number>()
  let at = from
  for (;;) {
    const [next, other] = steps.get(at) ?? []
    // A ring of bodies that follow each other is a slip of whoever entered it: nothing is lost by it.
    if (next === undefined || other !== undefined) return at
    if (passed.has(next)) return Math.min(...passed)
    passed.add(next)
    at = next
  }
}

/** The bodies whose spend counts for one: itself, and whoever it followed, by single steps. */
export function membersOf(id: number, successions: readonly Succession[], day: string): number[] {
  const { several } = followersOn(successions, day)
  const members = new Set([id])
  for (const member of members) {
    for (const { predecessorId, successorId, on } of successions) {
      if (on <= day && successorId === member && !several.has(predecessorId)) {
        members.add(predecessorId)
      }
    }
  }
  return [...members].sort((a, b) => a - b)
}
