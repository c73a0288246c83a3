import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { forward } from './forward.js'
import { homePage } from './home-page.js'

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
    if (segment === '') return page(outgoing, 200, homePage(parts.mailbox !== undefined))
    if (segment === 'livez') return page(outgoing, 200, 'ok', 'text/plain')
    if (segment === 'mailbox' && parts.mailbox) return parts.mailbox(incoming, outgoing)
    const owner = OWNERS[segment]
    if (owner === undefined) return page(outgoing, 404, 'There is nothing here.\n', 'text/plain')
    if (!mayPass(owner, incoming, parts)) {
      return page(outgoing, 403, 'Procurements cannot be changed from here.\n', 'text/plain')
    }
    forward(incoming, outgoing, parts.services[owner])
  })
}

function mayPass(owner: string, { method }: IncomingMessage, parts: FrontDoorParts): boolean {
  return owner !== 'pipeline' || parts.mayChangeProcurements || SAFE.has(method ?? '')
}

function page(outgoing: ServerResponse, status: number, body: string, type = 'text/html'): void {
  outgoing.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  outgoing.end(body)
}
