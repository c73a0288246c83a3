import { setTimeout as pause } from 'node:timers/promises'

const FIRST_PAUSE = 5
const LONGEST_PAUSE = 100

/**
 * Repeats an assertion until it holds, and returns what it returned.
 * @param timeout milliseconds; after them the assertion's last error is thrown as it is.
 */
export async function eventually<T>(
  assertion: () => T | Promise<T>,
  { timeout = 10_000 }: { timeout?: number } = {},
): Promise<T> {
  const deadline = performance.now() + timeout
  for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    try {
      return await assertion()
    } catch (error) {
      if (performance.now() + wait > deadline) throw error
    }
    await pause(wait)
  }
}
