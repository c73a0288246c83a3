/** What we know of an opportunity already. */
export interface Known {
  sequence: string
  state: 'open' | 'closed'
}

/**
 * Where news stands among what is known: `newest`, or older than something known (`superseded`), or
 * of an opportunity known to be closed (`closed`), which a second closure is too.
 */
export type Standing = 'newest' | 'superseded' | 'closed'

/** Events come in any order; their sequence is the opportunity's own version. */
export function standingOf(news: Known, known: Known | undefined): Standing {
  if (known === undefined) return 'newest'
  const newer = BigInt(news.sequence) - BigInt(known.sequence)
  if (newer < 0n) return known.state === 'closed' ? 'closed' : 'superseded'
  const closedAgain = known.state === 'closed' && news.state === 'closed' && newer > 0n
  return closedAgain ? 'closed' : 'newest'
}
