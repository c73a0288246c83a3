import { databaseFault } from '@inroad/database/database-fault'
import { faultOf, type Log } from '../log.js'

const FIRST_WAIT = 100
const LONGEST_WAIT = 3_000
/** Work that still conflicts after this many tries is at fault itself. */
const CONFLICTS = 10

/**
 * Repeats database work through conflicts and outages: neither says anything about the message, so
 * neither counts as an attempt. Any other error, and any error once stopping, is the caller's.
 */
export async function patiently<Result>(
  work: () => Promise<Result>,
  stopping: AbortSignal,
  log: Log,
): Promise<Result> {
  let conflicts = 0
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await work()
    } catch (error) {
      const fault = databaseFault(error)
      if (fault === 'other' || stopping.aborted) throw error
      if (fault === 'conflict' && ++conflicts > CONFLICTS) throw error
      log.warn(faultOf(error), 'the database refused for now; trying again')
      await pause(wait * Math.random(), stopping)
      if (stopping.aborted) throw error
    }
  }
}

/** Waits, or less when the service stops. Milliseconds. */
export function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      stopping.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    if (stopping.aborted) end()
    else stopping.addEventListener('abort', end)
  })
}
