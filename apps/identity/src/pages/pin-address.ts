import type { RequestHandler } from 'express'

/**
 * The addresses that the provider writes are those of its issuer, whatever a request says of its host:
 * behind a proxy it would not know them, and a caller must not choose them.
 */
export function pinAddress(issuer: string): RequestHandler {
  const { host, protocol } = new URL(issuer)
  return (request, _, next) => {
    delete request.headers['x-forwarded-host']
    request.headers.host = host
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1)
    next()
  }
}
