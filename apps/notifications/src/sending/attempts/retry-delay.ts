const MINUTE = 60
const HOUR = 60 * MINUTE

/** RFC 5321, 4.5.4.1: soon at first, then hours apart. Ours ends within a day: it is news. */
const DELAYS = [1 * MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 6 * HOUR, 6 * HOUR]

/** Seconds until a mail that was refused for now is tried again, or nothing when it has been enough. */
export function retryDelay(attempts: number): number | undefined {
  return DELAYS[attempts - 1]
}

/** After as many attempts a mail has failed, whatever ended them. */
export const MOST_ATTEMPTS = DELAYS.length + 1
