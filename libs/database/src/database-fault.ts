/** What went wrong with a statement, as far as it decides what to do next. */
export type DatabaseFault = 'connection' | 'conflict' | 'other'

/** SQLSTATE 40001 and 40P01: the same work done again is expected to succeed. */
const CONFLICTS = new Set(['40001', '40P01'])

/** Class 08 and 57P: the server went away. The rest are how sockets and pools say so. */
const CONNECTION = /^(08...|57P0[1-5]|ECONN\w+|EPIPE|ETIMEDOUT|ENOENT|EHOSTUNREACH)$/
const CONNECTION_MESSAGE =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Client has encountered a connection error|the database system is (starting up|shutting down)|QueryRunner.*released|Cannot use a pool after/i

/** Tells a lost connection and a conflict from a fault of the work itself. */
export function databaseFault(error: unknown): DatabaseFault {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (typeof code === 'string' && CONFLICTS.has(code)) return 'conflict'
  if (typeof code === 'string' && CONNECTION.test(code)) return 'connection'
  if (typeof message === 'string' && CONNECTION_MESSAGE.test(message)) return 'connection'
  return 'other'
}
