import { prepareSchemas } from '@inroad/database/roles'
import { publishedRoutes } from '@inroad/events/routes'
import { Mover } from '@inroad/messaging/postgres/mover'
import { createLog } from '@inroad/service-kit/logging'
import { isLoopback } from '@inroad/service-kit/listening-fence'
import { ConfigurationFault, readConfig } from '@inroad/service-kit/read-config'
import { startService, type RunningService } from '@inroad/service-kit/start-service'
import { chosenDataDirectory, prepareDataDirectory } from './embedded/data/data-directory.js'
import type { EmbeddedPostgres } from './embedded/embedded-postgres.js'
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.js'
import { createFrontDoor } from './front/front-door.js'
import { listen } from './front/listen.js'
import { linkSecret } from './link-secret.js'
import { startMailbox } from './mailbox/start-mailbox.js'
import { loadSample } from './sample/load-sample.js'
import { publicUrl, serviceEnvironment } from './service-environment.js'
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
  const config = readConfig(StandaloneConfig, options.environment)
  requireLoopback(config.host)
  const undo = new Undoing()
  try {
    const urls = await startAll(options, config, undo)
    return { urls, stop: () => undo.all() }
  } catch (error) {
    await undo.all()
    throw error
  }
}

function requireLoopback(host: string): void {
  if (isLoopback(host)) return
  throw new ConfigurationFault(
    `HOST is ${host}: nobody signs in yet, so whoever reaches Inroad can change its data, and it ` +
      'listens on this machine only. Leave HOST out, or set it to 127.0.0.1',
  )
}

async function startAll(
  { environment, empty, say, onFailure }: StandaloneOptions,
  config: StandaloneConfig,
  undo: Undoing,
): Promise<Record<string, string>> {
  const dataDirectory = await prepareDataDirectory(chosenDataDirectory(environment))
  const database = config.databaseUrl
    ? givenDatabase(config.databaseUrl)
    : await undo.after(
        startEmbeddedPostgres({ dataDirectory, log: say, onUnexpectedExit: onFailure }),
      )
  const { url: databaseUrl } = database
  const names = services.map(({ name }) => name)
  await prepareSchemas(databaseUrl, names)

  const mailbox = config.smtpUrl ? undefined : await undo.after(startMailbox({ smtpPort: 0 }))
  const surroundings = { databaseUrl, linkSecret: await linkSecret(dataDirectory), mailbox }
  const running = await startServices(undo, serviceEnvironment(environment, config, surroundings))
  if (!config.rabbitmqUrl) await startMover(undo, databaseUrl, config.logLevel)
  await openFrontDoor(undo, config, running, mailbox?.handler)

  const inroad = publicUrl(config)
  const urls = { inroad, ...(mailbox && { mailbox: `${inroad}/mailbox` }) }
  await database.announce({ urls, rabbitmqUrl: config.rabbitmqUrl })
  // Into a database that somebody else looks after nothing made up is put.
  if (!config.databaseUrl) await loadSample({ dataDirectory, empty, inroad, mailbox, say })
  return urls
}

/** A database somebody else runs is not ours to stop, nor to tell others about. */
function givenDatabase(url: string): Pick<EmbeddedPostgres, 'url' | 'announce'> {
  return { url, announce: () => Promise.resolve() }
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
  await listen(door, { host, port })
  const stop = async (): Promise<void> => {
    door.close()
    door.closeAllConnections()
  }
  await undo.after(Promise.resolve({ stop }))
}
