import type { Log } from '@inroad/messaging/log'
import type { EntityManager } from 'typeorm'
import { purgeExpired } from './purge-expired.js'

/** Milliseconds. Nothing that expired is found any more; this only gives the space back. */
const EVERY = 10 * 60 * 1000

/** Purges now and from time to time; answers how to stop. */
export function purgePeriodically(manager: EntityManager, log: Log): () => Promise<void> {
  let running = Promise.resolve()
  const purge = (): void => {
    running = purgeExpired(manager).then(
      (rows) => log.info({ rows }, 'expired sign-ins purged'),
      () => log.warn({}, 'expired sign-ins could not be purged; it is tried again'),
    )
  }
  purge()
  const timer = setInterval(purge, EVERY).unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
