/** One organisation standing in the place of another from a day (`yyyy-mm-dd`) on. */
export interface Succession {
  predecessor: string
  successor: string
  on: string
}

/**
 * Whether a further step would let an organisation follow itself: the new successor must not already
 * lead, over any number of steps, to the new predecessor.
 */
export function wouldCircle(steps: readonly Succession[], next: Succession): boolean {
  if (next.predecessor === next.successor) return true
  const seen = new Set<string>()
  const open = [next.successor]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === next.predecessor) return true
    if (seen.has(at)) continue
    seen.add(at)
    for (const { predecessor, successor } of steps) if (predecessor === at) open.push(successor)
  }
  return false
}

/**
 * Who stands in an organisation's place on a day: itself until its first successor begins, then its
 * successors (several after a split), each followed in turn.
 */
export function standingOn(steps: readonly Succession[], id: string, day: string): string[] {
  const standing = new Set<string>()
  const seen = new Set<string>()
  const follow = (at: string): void => {
    if (seen.has(at)) return
    seen.add(at)
    const begun = steps.filter(({ predecessor, on }) => predecessor === at && on <= day)
    if (begun.length === 0) standing.add(at)
    for (const { successor } of begun) follow(successor)
  }
  follow(id)
  return [...standing]
}
