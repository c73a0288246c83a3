import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { TooMany } from './page-errors.js'

const MINUTE = 60_000
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

export interface RateLimits {
  /** Pages one address may read in a minute. */
  reads: number
  /** Forms one address may send in a minute. */
  forms: number
}

export const USUAL_LIMITS: RateLimits = { reads: 600, forms: 60 }

/** For each address (IPv6: each /56), here in this copy's memory. */
export function rateLimits({ reads, forms }: RateLimits): RequestHandler[] {
  return [
    limit(reads, ({ method }) => !SAFE.has(method)),
    limit(forms, ({ method }) => SAFE.has(method)),
  ]
}

/**
 * For each address, whatever it asks of an issuer beside the pages: each sign-in that is begun there is
 * kept for an hour. Signing in takes some six requests, and a hospital may sit behind one address.
 */
export function issuerLimit({ reads }: Pick<RateLimits, 'reads'>): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: reads,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    message: 'Too many requests. Try again in a minute.\n',
  })
}

function limit(most: number, skip: (request: { method: string }) => boolean): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: most,
    skip,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => next(new TooMany(MINUTE / 1000)),
  })
}
