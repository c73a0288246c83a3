import type { AccessTokenView } from '../src/sign-in/callers.js'
import { createSignIn } from '../src/sign-in/create-sign-in.js'
import type { WebConfig } from '../src/config.js'
import { FakeReply, type FakeAnswers } from './fake-services.js'
import { openWeb, type WebUnderTest } from './open-web.js'
import { StubIssuer } from './stub-issuer.js'
import { Visitor, type Page } from './visitor.js'

type Place = AccessTokenView['memberships'][number]

export const NORTHMOOR: Place = {
  organisation: {
    id: 'northmoor',
    name: 'Northmoor',
    kind: 'contracting-authority',
    identifiers: [],
  },
  roles: ['buyer'],
}
export const SOUTHVALE: Place = {
  organisation: {
    id: 'southvale',
    name: 'Southvale',
    kind: 'contracting-authority',
    identifiers: [],
  },
  roles: ['approver'],
}

export interface SignInWorld {
  web: WebUnderTest
  issuer: StubIssuer
  /** What time the front door believes it is. */
  clock: { now: number }
  /** Where everybody may act, until a test says otherwise. */
  places: Place[]
  /** Handles that organisations knows. */
  handles: Map<string, { id: string; name: string }>
  newVisitor(): Visitor
  /** Signs somebody in, and answers the page on which they land. */
  signIn(visitor: Visitor, sub?: string, returnTo?: string): Promise<Page>
  close(): Promise<void>
}

/** The real front door and sign-in; the issuer and `organisations` are made up. */
export async function openSignInWorld(config: Partial<WebConfig> = {}): Promise<SignInWorld> {
  const issuer = await StubIssuer.open()
  const clock = { now: Date.now() }
  const world = { issuer, clock, places: [NORTHMOOR], handles: new Map() } as unknown as SignInWorld
  world.web = await openWeb({
    config: { oidcIssuer: issuer.url, ...config },
    answers: organisations(world),
    signIn: (surroundings) => createSignIn({ ...surroundings, now: () => clock.now }),
  })
  world.newVisitor = () => new Visitor(world.web.visitor.url)
  world.signIn = async (visitor, sub = 'bea', returnTo = '/account') => {
    const sent = await visitor.get(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
    return visitor.get(issuer.comesBack(issuer.read(sent.location), sub))
  }
  world.close = async () => {
    await world.web.close()
    await issuer.close()
  }
  return world
}

/** Believes every ID token: what is refused in these tests, the front door refused. */
function organisations(world: SignInWorld): FakeAnswers {
  const person = (headers: Headers) => world.handles.get(headers.get('inroad-sign-in') ?? '')
  return {
    'organisations POST /sign-ins': ({ body }) => {
      const { idToken } = body as { idToken: string }
      const { sub } = JSON.parse(atob(idToken.split('.')[1] ?? '')) as { sub: string }
      const handle = `handle ${world.handles.size}`
      world.handles.set(handle, { id: `person ${sub}`, name: sub })
      return { handle, person: person(new Headers({ 'inroad-sign-in': handle })) ?? {} }
    },
    'organisations DELETE /sign-ins/current': ({ headers }) => {
      world.handles.delete(headers.get('inroad-sign-in') ?? '')
      return new FakeReply(204)
    },
    'organisations POST /access-tokens': ({ headers, body }) => {
      const found = person(headers)
      if (!found) return new FakeReply(401, { code: 'SIGN_IN_NEEDED' })
      const { organisationId } = body as { organisationId?: string }
      const [only] = world.places.length === 1 ? world.places : []
      const place = world.places.find(({ organisation: { id } }) => id === organisationId) ?? only
      return { accessToken: 'token', person: found, roles: [], ...place, memberships: world.places }
    },
  }
}
