import pg from 'pg'
import { HeardClient } from './heard-client.js'

export interface PoolOptions {
  /** The service, which is also the name of its schema and role. */
  service: string
  url: string
  /** Connections at most. */
  poolSize?: number
  onPoolError?: (error: Error) => void
}

/** Connections bound to one schema and role, for a service that keeps its rows without TypeORM. */
export function createPool({ service, url, poolSize, onPoolError }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: `inroad ${service} web`,
    options: `-c search_path=${service},extensions -c role=${service}`,
    max: poolSize ?? 5,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    keepAlive: true,
    Client: HeardClient,
  })
  pool.on('error', onPoolError ?? (() => undefined))
  return pool
}
