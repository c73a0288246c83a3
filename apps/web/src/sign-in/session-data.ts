import type { Request } from 'express'

/** A sign-in that this browser began and has not come back from. */
export interface SignInAttempt {
  state: string
  nonce: string
  /** PKCE (RFC 7636): proves to the issuer that whoever began it also ends it. */
  verifier: string
  returnTo: string
  /** Milliseconds since 1970, as all times here. */
  begunAt: number
}

/** Where a person chose to act. */
export interface ChosenPlace {
  organisationId: string
  /** The hub by which they act there. */
  via?: string
}

/** Whoever is signed in: kept on this side only, the browser has nothing but the session's id. */
export interface SignedIn {
  /** Of `organisations`. */
  handle: string
  /** For the issuer, when they sign out. */
  idToken: string
  startedAt: number
  seenAt: number
  place?: ChosenPlace
}

/** What a form held when its session had ended. */
export interface KeptForm {
  /** Path and query of the page it stood on. */
  page: string
  /** Where it was sent. */
  action: string
  fields: [name: string, value: string][]
  /** Of the person to whom the page was shown; absent when nobody was signed in. */
  mark?: string
  keptAt: number
}

declare module 'express-session' {
  interface SessionData {
    attempts: SignInAttempt[]
    signedIn: SignedIn
    keptForm: KeptForm
  }
}

/** A new id, so that nobody who knew the old one has this session (CWE-384). */
export function renewSession(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) => (error ? reject(failed(error)) : resolve()))
  })
}

export function endSession(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((error: unknown) => (error ? reject(failed(error)) : resolve()))
  })
}

function failed(cause: unknown): Error {
  return new Error('the session store does not answer', { cause })
}
