import { once } from 'node:events'
import { prepareSchemas } from '@inroad/database/roles'
import { publishedRoutes } from '@inroad/events/routes'
import { Mover } from '@inroad/messaging/postgres/mover'
import { createLog } from '@inroad/service-kit/logging'
import { assertFencedIn } from '@inroad/service-kit/listening-fence'
import { readConfig } from '@inroad/service-kit/read-config'
import { startService, type RunningService } from '@inroad/service-kit/start-service'
import { chosenDataDirectory, prepareDataDirectory } from './embedded/data/data-directory.js'
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.js'
import { createFrontDoor } from './front/front-door.js'
import { linkSecret } from './link-secret.js'
import { startMailbox } from './mailbox/start-mailbox.js'
import { loadSample } from './sample/load-sample.js'
import { services } from './services.js'
import { StandaloneConfig } from './standalone-config.js'
import { Undoing } from './undoing.js'

export interface StandaloneOptions {
  environment: NodeJS.ProcessEnv
  /** Leaves the sample data out. */
  empty: boolean
  /** A line for the person who started it. */
  say(line: string): void
  /** Called once if the embedded database ends by itself. */
  onFailure(error: Error): void
}

export interface RunningStandalone {
  urls: Record<string, string>
  /** Stops everything in the reverse order of its start. Safe to call twice. */
  stop(): Promise<void>
}

/** All of Inroad in one process: database, mailbox, services, mover, front door; read top to bottom. */
export async function startStandalone(options: StandaloneOptions): Promise<RunningStandalone> {
  const { environment, say } = options
  const config = readConfig(StandaloneConfig, environment)
  assertFencedIn(config.host, false)
  const dataDirectory = await prepareDataDirectory(chosenDataDirectory(environment))
  const undo = new Undoing()
  try {
    const embedded = config.databaseUrl
      ? undefined
      : await undo.after(
          startEmbeddedPostgres({ dataDirectory, log: say, onUnexpectedExit: options.onFailure }),
        )
    const databaseUrl = config.databaseUrl ?? embedded?.url ?? ''
    await prepareSchemas(
      databaseUrl,
      services.map(({ name }) => name),
    )
    const mailbox = config.smtpUrl ? undefined : await undo.after(startMailbox({ smtpPort: 0 }))
    const publicUrl = `http://localhost:${config.port}`
    const running = await startServices(undo, {
      ...environment,
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: config.logLevel,
      LINK_SECRET: environment['LINK_SECRET'] ?? (await linkSecret(dataDirectory)),
      PUBLIC_URL: environment['PUBLIC_URL'] ?? publicUrl,
      MAIL_FROM: environment['MAIL_FROM'] ?? 'alerts@inroad.example',
      ...(mailbox && { SMTP_URL: mailbox.smtpUrl, SMTP_TLS: 'off' }),
    })
    if (!config.rabbitmqUrl) await startMover(undo, databaseUrl, config.logLevel)
    await openFrontDoor(undo, config, running, mailbox?.handler)
    const urls = { inroad: publicUrl, ...(mailbox && { mailbox: `${publicUrl}/mailbox` }) }
    await embedded?.announce({
      urls,
      ...(config.rabbitmqUrl && { rabbitmqUrl: config.rabbitmqUrl }),
    })
    if (!options.empty) await loadSample(dataDirectory, running, say)
    return { urls, stop: () => undo.all() }
  } catch (error) {
    await undo.all()
    throw error
  }
}

async function startServices(
  undo: Undoing,
  environment: NodeJS.ProcessEnv,
): Promise<Record<string, RunningService>> {
  const started = await Promise.all(
    services.map((definition) =>
      undo.after(startService(definition, { environment }).then(closing)),
    ),
  )
  return Object.fromEntries(started.map(({ service }) => [service.name, service]))
}

function closing(service: RunningService) {
  return { service, stop: () => service.close() }
}

async function startMover(undo: Undoing, url: string, logLevel: string): Promise<void> {
  const names = services.map(({ name }) => name)
  const log = createLog('bus', logLevel)
  const mover = new Mover({ url, services: names, routes: publishedRoutes, log })
  await mover.start()
  await undo.after(Promise.resolve(mover))
}

async function openFrontDoor(
  undo: Undoing,
  { host, port }: StandaloneConfig,
  running: Record<string, RunningService>,
  mailbox: Parameters<typeof createFrontDoor>[0]['mailbox'],
): Promise<void> {
  const urls = {
    pipeline: running['pipeline']?.url ?? '',
    notifications: running['notifications']?.url ?? '',
  }
  const door = createFrontDoor({ services: urls, mailbox, mayChangeProcurements: true })
  door.listen(port, host)
  await once(door, 'listening')
  const stop = async (): Promise<void> => {
    door.close()
    door.closeAllConnections()
  }
  await undo.after(Promise.resolve({ stop }))
}
