import 'reflect-metadata'
import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { publishedRoutes, type Routes } from '@inroad/events/routes'
import type { Log } from '@inroad/messaging/log'
import { Messaging, type MessagingOptions } from '@inroad/messaging/messaging'
import { InroadStrategy } from '@inroad/messaging/nest/inroad-strategy'
import type { INestApplication } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import type { Express } from 'express'
import type { Server } from 'node:http'
import type { JSONWebKeySet } from 'jose'
import type { DataSource } from 'typeorm'
import { AccessGuard } from './access/access.guard.js'
import { AccessTokens } from './access/access-tokens.js'
import { chooseAccessTokens } from './access/choose-access-tokens.js'
import { SystemClock, type Clock } from './clock.js'
import { assertFencedIn } from './listening-fence.js'
import { createLog } from './logging.js'
import { mountOpenApi } from './mount-openapi.js'
import { ProblemFilter } from './problem.filter.js'
import { readConfig } from './read-config.js'
import { mountHealth } from './readiness.js'
import { refuseUnsafeBody } from './refuse-unsafe-body.js'
import { traceRequest } from './request-trace.js'
import type { ServiceConfig } from './service-config.js'
import type { ServiceDefinition } from './service-definition.js'
import { ServiceModule } from './service.module.js'
import { inputValidation } from './validate-input.js'

/** What a test or the standalone process may put in place of the usual. */
export interface StartOptions {
  environment?: Readonly<Record<string, string | undefined>>
  clock?: Clock
  routes?: Routes
  messaging?: Partial<MessagingOptions>
  /** Public keys of access tokens, in place of those at `ACCESS_KEYS_URL`. */
  access?: { keys: JSONWebKeySet }
}

export interface RunningService {
  name: string
  /** `http://127.0.0.1:<port>` */
  url: string
  app: INestApplication
  dataSource: DataSource
  /** Stops taking work, ends what was begun, and closes every connection. Safe to call twice. */
  close(): Promise<void>
}

/**
 * Starts a service: configuration, database and migrations, HTTP, relay, consumers; in reverse on
 * `close()`. Reads top to bottom.
 * @throws ConfigurationFault listing everything that is wrong with the environment
 */
export async function startService<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
  options: StartOptions = {},
): Promise<RunningService> {
  const config = readConfig(definition.config, options.environment ?? process.env)
  const accessTokens = chooseAccessTokens(definition, config, options.access?.keys)
  assertFencedIn(config.host, {
    innerNetwork: config.innerNetwork === 'yes',
    knowsKeys: accessTokens !== undefined,
  })
  const log = createLog(definition.name, config.logLevel)

  if (config.migrateAtStart === 'yes') await migrate(config.databaseUrl, definition)
  const dataSource = await openDatabase(definition, config, log)
  const messaging = new Messaging({
    service: definition.name,
    databaseUrl: config.databaseUrl,
    ...(config.rabbitmqUrl && { rabbitmqUrl: config.rabbitmqUrl }),
    routes: options.routes ?? publishedRoutes,
    log,
    ...options.messaging,
  })

  const clock = options.clock ?? new SystemClock()
  const module = ServiceModule.around({ definition, config, dataSource, messaging, clock, log })
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  })
  app.use(traceRequest)
  app.useBodyParser('json', { limit: '1mb', strict: true })
  app.useBodyParser('urlencoded', { limit: '10kb', extended: false })
  app.use(refuseUnsafeBody)
  app.disable('x-powered-by')
  app.useGlobalGuards(new AccessGuard(accessTokens ?? AccessTokens.none()))
  app.useGlobalPipes(inputValidation())
  app.useGlobalFilters(new ProblemFilter(log))
  const express = app.getHttpAdapter().getInstance() as Express
  mountHealth(express, dataSource, messaging)
  mountOpenApi(express, definition.name)

  const strategy = new InroadStrategy(definition.name, messaging)
  app.connectMicroservice({ strategy }, { inheritAppConfig: false })
  await messaging.startRelay()
  await app.startAllMicroservices()
  allowTime(app.getHttpServer() as Server, definition)
  await app.listen(config.port, config.host)
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1')
  log.info({ url, consumers: strategy.consumers.map(({ queue }) => queue) }, 'service started')

  let closed: Promise<void> | undefined
  const close = async (): Promise<void> => {
    await app.close()
    await messaging.stopRelay()
    await dataSource.destroy()
    log.info({}, 'service stopped')
  }
  return { name: definition.name, url, app, dataSource, close: () => (closed ??= close()) }
}

async function openDatabase<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
  config: Config,
  log: Log,
): Promise<DataSource> {
  const dataSource = createDataSource({
    service: definition.name,
    url: config.databaseUrl,
    entities: definition.entities,
    onPoolError: () => log.warn({}, 'the database closed an idle connection'),
  })
  return dataSource.initialize()
}

function allowTime(server: Server, { longestRequest }: ServiceDefinition): void {
  server.requestTimeout = longestRequest ?? server.requestTimeout
}
