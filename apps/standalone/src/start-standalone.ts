import { prepareSchemas } from '@inroad/database/roles'
import { Transactions } from '@inroad/database/transactions'
import { publishedRoutes } from '@inroad/events/routes'
import { startIdentity } from '@inroad/identity/start-identity'
import { Mover } from '@inroad/messaging/postgres/mover'
import { moveIssuer } from '@inroad/organisations/bootstrap/move-issuer'
import { createLog } from '@inroad/service-kit/logging'
import { isLoopback } from '@inroad/service-kit/listening-fence'
import { ConfigurationFault, readConfig } from '@inroad/service-kit/read-config'
import { startService, type RunningService } from '@inroad/service-kit/start-service'
import { startWeb } from '@inroad/web/start-web'
import { chosenDataDirectory, prepareDataDirectory } from './embedded/data/data-directory.js'
import type { EmbeddedPostgres } from './embedded/embedded-postgres.js'
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.js'
import { publicKeys, secrets, type Secrets } from './keys/secrets.js'
import { linkSecret } from './link-secret.js'
import { startMailbox, type Mailbox } from './mailbox/start-mailbox.js'
import { loadSample } from './sample/load-sample.js'
import {
  frontEnvironment,
  publicUrl,
  serviceEnvironment,
  type ServiceUrls,
} from './service-environment.js'
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
    `HOST is ${host}: here people sign in with one button and without a password, so Inroad ` +
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
  await prepareSchemas(databaseUrl, [...services.map(({ name }) => name), 'identity', 'web'])

  const kept = await secrets(dataDirectory)
  const mailbox = config.smtpUrl ? undefined : await undo.after(startMailbox({ smtpPort: 0 }))
  const surroundings = { databaseUrl, linkSecret: await linkSecret(dataDirectory), mailbox, kept }
  const inner = serviceEnvironment(environment, config, surroundings)
  const running = await startServices(undo, inner, kept)
  if (!config.rabbitmqUrl) await startMover(undo, databaseUrl, config.logLevel)
  const identity = await undo.after(startIdentity({ environment: inner }).then(stopping))
  const urls = { ...urlsOf(running), identity: identity.url }
  await openFrontDoor(undo, frontEnvironment(inner, config, urls, kept), mailbox)

  const inroad = publicUrl(config)
  const shown = { inroad, ...(mailbox && { mailbox: `${inroad}/mailbox` }) }
  await database.announce({ urls: shown, services: urls, rabbitmqUrl: config.rabbitmqUrl })
  await keepPeople(running.organisations, `${inroad}/identity`)
  // Into a database that somebody else looks after nothing made up is put.
  if (!config.databaseUrl) {
    const people = { organisations: running.organisations, identity, issuer: `${inroad}/identity` }
    await loadSample({ ...people, dataDirectory, empty, urls, kept, mailbox: shown.mailbox, say })
  }
  return shown
}

/** The issuer's address has the port in it: whoever changes that is to stay who they are. */
function keepPeople({ app }: RunningService, issuer: string): Promise<number> {
  const move = { earlier: '^http://localhost:[0-9]+/identity$', present: issuer }
  return app.get(Transactions).run((tx) => moveIssuer(tx, move))
}

function urlsOf(running: RunningServices): ServiceUrls {
  const { pipeline, notifications, organisations, spend } = running
  return {
    pipeline: pipeline.url,
    notifications: notifications.url,
    organisations: organisations.url,
    spend: spend.url,
  }
}

/** A database somebody else runs is not ours to stop, nor to tell others about. */
function givenDatabase(url: string): Pick<EmbeddedPostgres, 'url' | 'announce'> {
  return { url, announce: () => Promise.resolve() }
}

type RunningServices = Record<keyof ServiceUrls, RunningService>

/** Every service, by name. */
async function startServices(
  undo: Undoing,
  environment: NodeJS.ProcessEnv,
  kept: Secrets,
): Promise<RunningServices> {
  const access = { keys: publicKeys(kept.accessSigningKeys) }
  const started = await Promise.all(
    services.map((definition) =>
      undo.after(startService(definition, { environment, access }).then(stopping)),
    ),
  )
  const named = (name: string): RunningService => {
    const found = started.find((service) => service.name === name)
    if (!found) throw new Error(`${name} is not among the services`)
    return found
  }
  return {
    pipeline: named('pipeline'),
    notifications: named('notifications'),
    organisations: named('organisations'),
    spend: named('spend'),
  }
}

function stopping<Running extends { close(): Promise<void> }>(running: Running) {
  return { ...running, stop: () => running.close() }
}

async function startMover(undo: Undoing, url: string, logLevel: string): Promise<void> {
  const names = services.map(({ name }) => name)
  const log = createLog('bus', logLevel)
  const mover = new Mover({ url, services: names, routes: publishedRoutes, log })
  await mover.start()
  await undo.after(Promise.resolve(mover))
}

/** One address for people: the pages, the issuer where they sign in, and the mailbox. */
async function openFrontDoor(
  undo: Undoing,
  environment: NodeJS.ProcessEnv,
  mailbox: Mailbox | undefined,
): Promise<void> {
  const neighbours = mailbox ? [{ path: '/mailbox', handle: mailbox.handler }] : []
  await undo.after(startWeb({ environment, neighbours }).then(stopping))
}
