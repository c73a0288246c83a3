/** Seconds to wait after each failed attempt; after the last one the mail has failed. */
const DELAYS = [10, 60, 300, 1_800, 7_200, 21_600]

/** Seconds until the next attempt, or nothing when this was the last. */
export function retryDelay(attempts: number): number | undefined {
  return DELAYS[attempts - 1]
}
