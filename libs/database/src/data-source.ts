import { DataSource, type MixedList } from 'typeorm'
import { HeardClient } from './heard-client.js'
import { QuietLogger } from './quiet-logger.js'

/** An entity or migration class. */
export type ClassList = MixedList<string | (new () => unknown)> & (new () => unknown)[]

export interface DataSourceOptions {
  /** The service, which is also the name of its schema and role. */
  service: string
  url: string
  /** The role to work as; the service's own unless a command or a migration says otherwise. */
  role?: string
  entities?: (new () => unknown)[]
  migrations?: (new () => unknown)[]
  /** Connections at most. */
  poolSize?: number
  /** What `pg_stat_activity` calls it, after the service. */
  purpose?: string
  onPoolError?: (error: Error) => void
}

/** Waits are bounded, so a full pool or a forgotten transaction becomes an error and not a hang. */
const TIMEOUTS = {
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 90_000,
}

/** A data source bound to one schema: whatever it sends is looked up there and nowhere else. */
export function createDataSource(options: DataSourceOptions): DataSource {
  const { service, url, role = service, purpose = 'web' } = options
  return new DataSource({
    type: 'postgres',
    url,
    schema: service,
    entities: options.entities ?? [],
    migrations: options.migrations ?? [],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    logger: new QuietLogger(),
    applicationName: `inroad ${service} ${purpose}`,
    poolSize: options.poolSize ?? 5,
    poolErrorHandler: options.onPoolError ?? (() => undefined),
    extra: {
      options: `-c search_path=${service},extensions -c role=${role}`,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      Client: HeardClient,
      ...(role === service ? TIMEOUTS : {}),
    },
  })
}
