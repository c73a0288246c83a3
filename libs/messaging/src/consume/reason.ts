import { UnreadableEvent } from '@inroad/events/unreadable-event'
import { PermanentFailure } from './permanent-failure.js'

const LONGEST = 500
/** With a digit at least, which the codes of the operating system (`EPIPE`) have not. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/

/**
 * Why a message could not be handled, for operators. A database's message quotes values, so of its
 * errors only the SQLSTATE and the constraint are kept.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed without an error'
  const { code, constraint } = errorDetails(error)
  if (code !== undefined) {
    return `database refused: SQLSTATE ${code}${constraint ? ` on ${constraint}` : ''}`
  }
  // PostgreSQL stores no NUL, and a list of reasons has one line for each.
  return `${error.name}: ${error.message}`.replace(/\p{Cc}+/gu, ' ').slice(0, LONGEST)
}

/** Trying again cannot change these. */
export function isPermanent(error: unknown): boolean {
  return error instanceof UnreadableEvent || error instanceof PermanentFailure
}

function errorDetails(error: Error): { code?: string; constraint?: string } {
  const { driverError } = error as { driverError?: unknown }
  const { code, constraint } = (driverError ?? error) as { code?: unknown; constraint?: unknown }
  if (typeof code !== 'string' || !SQLSTATE.test(code)) return {}
  return typeof constraint === 'string' ? { code, constraint } : { code }
}
