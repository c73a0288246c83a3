import { FixedClock } from '@inroad/service-kit/clock'
import { type RunningService, startService } from '@inroad/service-kit/start-service'
import { accessForTests } from '@inroad/testing/access-for-tests'
import { pipeline } from '../src/service.js'

/** Who may ask: `pipelineAccess.bearer('buyer')` is an `Authorization` header. */
export const pipelineAccess = accessForTests()

/** The pipeline on a migrated database, at a time that stands still. */
export function startPipeline(
  url: string,
  now = new Date('2026-08-12T09:00:00Z'),
): Promise<RunningService> {
  return startService(pipeline, {
    environment: { DATABASE_URL: url, LOG_LEVEL: 'silent', MIGRATE_AT_START: 'no' },
    clock: new FixedClock(now),
    access: { keys: pipelineAccess.keys },
  })
}
