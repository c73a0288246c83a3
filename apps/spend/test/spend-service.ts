import { FixedClock } from '@inroad/service-kit/clock'
import { type RunningService, startService } from '@inroad/service-kit/start-service'
import { accessForTests } from '@inroad/testing/access-for-tests'
import { spend } from '../src/service.js'

/** Who may ask: `spendAccess.bearer('analyst')` is an `Authorization` header. */
export const spendAccess = accessForTests()

/** Spend on a migrated database, at a time that stands still. */
export function startSpend(
  url: string,
  now = new Date('2026-08-12T09:00:00Z'),
): Promise<RunningService> {
  return startService(spend, {
    environment: { DATABASE_URL: url, LOG_LEVEL: 'silent', MIGRATE_AT_START: 'no' },
    clock: new FixedClock(now),
    access: { keys: spendAccess.keys },
  })
}
