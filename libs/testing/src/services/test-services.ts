import { randomBytes } from 'node:crypto'
import { dropTestDatabases } from '../test-database.js'
import { dockerPostgres } from './postgres-docker.js'
import { embeddedPostgres } from './postgres-embedded.js'
import { givenPostgres } from './postgres-given.js'
import { startFirst, type RunningService } from './provider.js'
import { dockerRabbitmq } from './rabbitmq-docker.js'
import { givenRabbitmq } from './rabbitmq-given.js'
import { installedRabbitmq, rabbitmqFromApt } from './rabbitmq-local.js'

const running: RunningService[] = []

/**
 * Gives the whole test run a PostgreSQL and a RabbitMQ, and their addresses to every spec through the
 * environment.
 * @throws Error when one can't be had by any way, naming all the ways.
 */
export async function startTestServices(): Promise<void> {
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const outcomes = await Promise.allSettled([
    start('PostgreSQL', () =>
      startFirst('PostgreSQL', [givenPostgres(), dockerPostgres, embeddedPostgres], say),
    ),
    start('RabbitMQ', () =>
      startFirst(
        'RabbitMQ',
        [givenRabbitmq(), dockerRabbitmq, installedRabbitmq, rabbitmqFromApt],
        say,
      ),
    ),
  ])
  const failures = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [messageOf(outcome.reason)] : [],
  )
  if (failures.length > 0) {
    await stopTestServices()
    throw new Error(failures.join('\n\n'))
  }
  process.env['INROAD_TEST_RUN'] = randomBytes(4).toString('hex')
}

const ADDRESS = {
  PostgreSQL: 'INROAD_TEST_DATABASE_URL',
  RabbitMQ: 'INROAD_TEST_RABBITMQ_URL',
} as const

async function start(
  service: keyof typeof ADDRESS,
  first: () => Promise<RunningService>,
): Promise<void> {
  const started = await first()
  running.push(started)
  process.env[ADDRESS[service]] = started.url
}

/** Removes this run's databases (a given server outlives us) and ends what was started. */
export async function stopTestServices(): Promise<void> {
  const run = process.env['INROAD_TEST_RUN']
  const url = process.env['INROAD_TEST_DATABASE_URL']
  if (run && url) await dropTestDatabases(url, run)
  await Promise.all(running.splice(0).map((service) => service.stop()))
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason)
}
