import type { Request } from 'express'
import type { SignInAttempt } from './session-data.js'

type Session = Request['session']

/** Tabs in which one person may be signing in at once. */
const MOST = 5
const LIFETIME = 60 * 60_000

export function rememberAttempt(session: Session, attempt: SignInAttempt): void {
  session.attempts = [...(session.attempts ?? []), attempt].slice(-MOST)
}

/** Each counts once, whatever comes of it; a state that this browser did not begin has none. */
export function takeAttempt(
  session: Session,
  state: string,
  now: number,
): SignInAttempt | undefined {
  const all = session.attempts ?? []
  const found = all.find((attempt) => attempt.state === state)
  if (!found) return undefined
  session.attempts = all.filter((attempt) => attempt !== found)
  return now - found.begunAt < LIFETIME ? found : undefined
}
