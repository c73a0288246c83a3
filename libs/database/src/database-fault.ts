/** What went wrong with a statement, as far as it decides what to do next. */
export type DatabaseFault = 'connection' | 'conflict' | 'other'

/** SQLSTATE 40001, 40P01 and 55P03 (a lock not had in time): done again it is expected to succeed. */
const CONFLICTS = new Set(['40001', '40P01', '55P03'])

/**
 * Class 08 and 57P: the server went away. Full disk (53100), too many connections (53300), a standby
 * that took over (25006): no work is at fault either. The rest are how sockets say so.
 */
const CONNECTION =
  /^(08...|57P0[1-5]|53100|53300|25006|ECONN\w+|EPIPE|ETIMEDOUT|ENOENT|EHOSTUNREACH)$/
const CONNECTION_MESSAGE =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Client has encountered a connection error|the database system is (starting up|shutting down)|query runner (was )?already released|Client was closed|Driver not Connected|Cannot use a pool after/i

/** Tells a lost connection and a conflict from a fault of the work itself. */
export function databaseFault(error: unknown): DatabaseFault {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (typeof code === 'string' && CONFLICTS.has(code)) return 'conflict'
  if (typeof code === 'string' && CONNECTION.test(code)) return 'connection'
  if (typeof message === 'string' && CONNECTION_MESSAGE.test(message)) return 'connection'
  return 'other'
}
