import 'reflect-metadata'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { listen } from '@inroad/service-kit/listen'
import { createLog } from '@inroad/service-kit/logging'
import type { DataSource } from 'typeorm'
import { readIdentityConfig } from './config.js'
import { createIdentityApp } from './create-identity-app.js'
import { identity } from './identity.js'
import { createPages } from './pages/pages.js'
import { createProvider } from './provider/create-provider.js'
import { purgePeriodically } from './provider/purge-periodically.js'

export interface RunningIdentity {
  /** Where it listens: `http://127.0.0.1:<port>`. The issuer's path comes behind it. */
  url: string
  /** For `seedDemoAccounts(dataSource.manager, people)`. */
  dataSource: DataSource
  /** Stops taking requests, answers those under way, closes every connection. Safe to call twice. */
  close(): Promise<void>
}

/**
 * Starts the provider: configuration, database and migrations, pages, HTTP. Reads top to bottom.
 * @throws ConfigurationFault listing everything that is wrong with the environment
 */
export async function startIdentity(
  options: { environment?: Readonly<Record<string, string | undefined>> } = {},
): Promise<RunningIdentity> {
  const config = readIdentityConfig(options.environment ?? process.env)
  const log = createLog(identity.name, config.logLevel)
  const pages = createPages(config)

  if (config.migrateAtStart === 'yes') await migrate(config.databaseUrl, identity)
  const dataSource = await createDataSource({
    service: identity.name,
    url: config.databaseUrl,
    onPoolError: () => log.warn({}, 'the database closed an idle connection'),
  }).initialize()
  const { manager } = dataSource

  const provider = createProvider({ config, manager, pages, log })
  const app = createIdentityApp({ config, manager, provider, pages, log })
  const stopPurging = purgePeriodically(manager, log)

  const server = createServer(app)
  await listen(server, config)
  const { port } = server.address() as AddressInfo
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
  log.info({ url, issuer: config.issuer }, 'identity started')

  let closed: Promise<void> | undefined
  const close = async (): Promise<void> => {
    server.close()
    server.closeIdleConnections()
    await once(server, 'close')
    await stopPurging()
    await dataSource.destroy()
    log.info({}, 'identity stopped')
  }
  return { url, dataSource, close: () => (closed ??= close()) }
}
