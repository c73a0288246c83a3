import connectPgSimple from 'connect-pg-simple'
import type { RequestHandler } from 'express'
import session, { type Store } from 'express-session'
import type { Pool } from 'pg'
import type { WebConfig } from '../config.js'

/** A session ends this long after its last page. Milliseconds. */
export const IDLE = 30 * 60_000

/** Sessions in PostgreSQL: any copy of the front door knows them, and ending one ends it at once. */
export function sessionStore(pool: Pool, onError: () => void): Store {
  const PgStore = connectPgSimple(session)
  return new PgStore({
    pool,
    schemaName: 'web',
    tableName: 'sessions',
    ttl: IDLE / 1000,
    pruneSessionInterval: 15 * 60,
    errorLog: onError,
  })
}

/** A cookie comes only with the first thing to remember: reading needs none. */
export function sessions(store: Store, { sessionSecret, publicUrl }: WebConfig): RequestHandler {
  const secure = publicUrl.startsWith('https:')
  return session({
    store,
    secret: sessionSecret,
    name: cookieName(publicUrl),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    // Lax and not strict: the way back from the issuer begins on another site.
    cookie: { httpOnly: true, secure, sameSite: 'lax', path: '/', maxAge: IDLE },
  })
}

/** `__Host-` binds it to this very host (RFC 6265bis); browsers take that over TLS alone. */
export function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-inroad' : 'inroad'
}
