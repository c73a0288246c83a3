import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { migrate } from '@inroad/database/migrate'
import { createPool } from '@inroad/database/pool'
import { forward } from '@inroad/service-kit/forwarding/forward'
import { listen } from '@inroad/service-kit/listen'
import { createLog } from '@inroad/service-kit/logging'
import { readConfig } from '@inroad/service-kit/read-config'
import { createApp, ISSUER, type Neighbour } from './app.js'
import { WebConfig } from './config.js'
import { Sessions1793100000000 } from './database/sessions.migration.js'
import { USUAL_LIMITS } from './kit/rate-limit.js'
import { servicesFor } from './kit/services.js'
import { sessionStore } from './kit/sessions.js'
import { createViews } from './kit/views.js'
import { createSignIn } from './sign-in/create-sign-in.js'

/** For whole requests: a file of 2 GB takes its time. Headers have a minute as ever. Milliseconds. */
const UPLOAD_TIME = 2 * 60 * 60_000

export interface WebOptions {
  environment: NodeJS.ProcessEnv
  neighbours?: readonly Neighbour[]
}

export interface RunningWeb {
  url: string
  /** Answers what was begun and closes every connection. Safe to call twice. */
  close(): Promise<void>
}

/**
 * Starts the front door: configuration, sessions, pages; reads top to bottom.
 * @throws ConfigurationFault listing everything that is wrong with the environment
 */
export async function startWeb({ environment, neighbours = [] }: WebOptions): Promise<RunningWeb> {
  const config = readConfig(WebConfig, environment)
  const { databaseUrl: url } = config
  const log = createLog('web', config.logLevel)
  if (config.migrateAtStart === 'yes') {
    await migrate(url, { name: 'web', migrations: [Sessions1793100000000] })
  }
  const onPoolError = () => log.warn({}, 'the database closed an idle connection')
  const pool = createPool({ service: 'web', url, onPoolError })
  const services = servicesFor(config)
  const app = createApp({
    config,
    log,
    views: createViews(),
    services,
    sessionStore: sessionStore(pool, () => log.warn({}, 'a session could not be kept')),
    signIn: createSignIn({ config, services, log }),
    limits: USUAL_LIMITS,
    neighbours: [...issuerBeside(config), ...neighbours],
  })
  const server = createServer({ requestTimeout: UPLOAD_TIME }, app)
  await listen(server, config)
  const { port } = server.address() as AddressInfo

  let closed: Promise<void> | undefined
  const close = async (): Promise<void> => {
    server.closeIdleConnections()
    await new Promise((resolve) => server.close(resolve))
    await pool.end()
  }
  log.info({ port }, 'front door open')
  return { url: `http://${config.host}:${port}`, close: () => (closed ??= close()) }
}

/** Our own issuer under our own address, so that one name and one certificate do for both. */
function issuerBeside({ identityUrl }: WebConfig): Neighbour[] {
  if (identityUrl === undefined) return []
  return [{ path: ISSUER, handle: (asked, answer) => forward(asked, answer, identityUrl) }]
}
