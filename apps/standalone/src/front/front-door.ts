import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { forward } from './forward.js'
import { homePage } from './home-page.js'
import { refuse } from './refuse.js'

export interface FrontDoorParts {
  /** Where each service listens, by name. */
  services: Readonly<Record<'pipeline' | 'notifications', string>>
  /** The dev mailbox, where there is one. */
  mailbox?: (incoming: IncomingMessage, outgoing: ServerResponse) => void
  /** Whether requests that change procurements pass; only where nobody but this machine asks. */
  mayChangeProcurements: boolean
}

/** First path segment to the service that answers it. */
const OWNERS: Readonly<Record<string, 'pipeline' | 'notifications'>> = {
  procurements: 'pipeline',
  imports: 'pipeline',
  opportunities: 'notifications',
  subscriptions: 'notifications',
}

const SAFE = new Set(['GET', 'HEAD'])

/** The one public address: a page that says where things are, and the way to each service. */
export function createFrontDoor(parts: FrontDoorParts): Server {
  return createServer((incoming, outgoing) => {
    const segment = /^\/([^/?]*)/.exec(incoming.url ?? '/')?.[1] ?? ''
    if (segment === 'mailbox' && parts.mailbox) return parts.mailbox(incoming, outgoing)
    const owner = Object.hasOwn(OWNERS, segment) ? OWNERS[segment] : undefined
    if (owner === undefined) return ownPage(segment, incoming, outgoing, parts)
    if (mayPass(owner, incoming, parts)) return forward(incoming, outgoing, parts.services[owner])
    refuse(outgoing, {
      status: 403,
      code: 'PROCUREMENTS_READ_ONLY',
      detail:
        'Procurements cannot be changed from here until people sign in. ' +
        'Take notices in from the command line: `inroad notices import`.',
    })
  })
}

function ownPage(
  segment: string,
  { method = '' }: IncomingMessage,
  outgoing: ServerResponse,
  { mailbox }: FrontDoorParts,
): void {
  const body = { '': homePage(mailbox !== undefined), livez: 'ok' }[segment]
  if (body === undefined) {
    const detail = 'There is nothing at this address. The page at / says where things are.'
    return refuse(outgoing, { status: 404, code: 'NOT_FOUND', detail })
  }
  if (!SAFE.has(method)) {
    const detail = 'This page can only be read.'
    return refuse(outgoing, { status: 405, code: 'METHOD_NOT_ALLOWED', detail })
  }
  page(outgoing, body, segment === '' ? 'text/html' : 'text/plain')
}

function mayPass(owner: string, { method }: IncomingMessage, parts: FrontDoorParts): boolean {
  return owner !== 'pipeline' || parts.mayChangeProcurements || SAFE.has(method ?? '')
}

function page(outgoing: ServerResponse, body: string, type: string): void {
  outgoing.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  outgoing.end(body)
}
