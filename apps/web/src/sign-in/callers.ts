import type { components } from '@inroad/api-clients/organisations.paths'
import type { Request } from 'express'
import { LRUCache } from 'lru-cache'
import type { Caller } from '../kit/caller.js'
import { dataOf } from '../kit/data-of.js'
import { SignInNeeded } from '../kit/page-errors.js'
import type { ServicesFor } from '../kit/services.js'
import type { SignedIn } from './session-data.js'

export type AccessTokenView = components['schemas']['AccessTokenView']

/** A role that is taken away counts after this at the latest. Milliseconds. */
const BELIEVED_FOR = 3_000
/** Sign-ins whose access token is remembered: some 1 KB each. */
const MOST = 10_000

const MINUTE = 60_000
/** The same limits as `organisations` has for its handles. */
const IDLE = 30 * MINUTE
const ABSOLUTE = 12 * 60 * MINUTE

/** Who is at the other end of each request, as `organisations` sees it now. */
export class Callers {
  private readonly views = new LRUCache<string, Promise<AccessTokenView>>({
    max: MOST,
    ttl: BELIEVED_FOR,
  })

  constructor(
    private readonly services: ServicesFor,
    private readonly now: () => number,
  ) {}

  async callerOf(request: Request): Promise<Caller | undefined> {
    const view = await this.viewOf(request)
    return view && callerFrom(view)
  }

  /** Also everywhere the person may act. Undefined when nobody is signed in, or no longer. */
  async viewOf({ session, res }: Request): Promise<AccessTokenView | undefined> {
    const signedIn = session?.signedIn
    if (!signedIn) return undefined
    const now = this.now()
    if (now - signedIn.seenAt > IDLE || now - signedIn.startedAt > ABSOLUTE) {
      delete session.signedIn
      return undefined
    }
    // To the minute: a write for every page would be too much.
    if (now - signedIn.seenAt > MINUTE) session.signedIn = { ...signedIn, seenAt: now }
    try {
      return await this.remembered(signedIn, String(res?.getHeader('X-Correlation-Id') ?? ''))
    } catch (error) {
      if (!(error instanceof SignInNeeded)) throw error
      delete session.signedIn
      return undefined
    }
  }

  /** What was learnt of a sign-in counts no longer: it ended, or acts elsewhere. */
  forget(signedIn: SignedIn): void {
    this.views.delete(keyOf(signedIn))
  }

  private remembered(signedIn: SignedIn, correlationId: string): Promise<AccessTokenView> {
    const key = keyOf(signedIn)
    const known = this.views.get(key)
    if (known) return known
    const asked = this.ask(signedIn, correlationId)
    this.views.set(key, asked)
    asked.catch(() => this.views.delete(key))
    return asked
  }

  private async ask({ handle, place }: SignedIn, correlationId: string): Promise<AccessTokenView> {
    const { organisations } = this.services(undefined, correlationId)
    const header = { 'inroad-sign-in': handle }
    const result = await organisations.POST('/access-tokens', {
      params: { header },
      body: { ...place },
    })
    return dataOf(result)
  }
}

function callerFrom({ person, organisation, roles, accessToken }: AccessTokenView): Caller {
  return {
    personId: person.id,
    name: person.name,
    ...(organisation && {
      organisation: { id: organisation.id, name: organisation.name, kind: organisation.kind },
    }),
    roles,
    accessToken,
  }
}

function keyOf({ handle, place }: SignedIn): string {
  return `${handle} ${place?.organisationId ?? ''} ${place?.via ?? ''}`
}
