export interface RetryPolicy {
  /** Runs at most; then the message is parked. */
  attempts: number
  /** Before the second, third, ... run. Milliseconds. */
  delays: readonly number[]
  /** A handler that runs longer is rolled back. Milliseconds; far below the broker's 30 minutes. */
  deadline: number
}

export const defaultRetryPolicy: RetryPolicy = {
  attempts: 5,
  delays: [2_000, 15_000, 120_000, 900_000],
  deadline: 60_000,
}

/** How long to wait after the given number of runs, spread by a fifth so that a crowd disperses. */
export function delayAfter(policy: RetryPolicy, runs: number, random = Math.random()): number {
  const last = policy.delays.length - 1
  const delay = policy.delays[Math.min(Math.max(runs - 1, 0), last)] ?? 0
  return Math.round(delay * (0.8 + 0.4 * random))
}
