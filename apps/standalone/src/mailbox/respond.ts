import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Html } from './html.js'

/** Also holds for a mail's frame, which inherits it: no script, nothing fetched from anywhere. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const ALWAYS = {
  'cache-control': 'no-store',
  'content-security-policy': POLICY,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

export function sendPage(response: ServerResponse, page: Html): void {
  send(response, 200, 'text/html; charset=utf-8', page.toString())
}

export function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(value))
}

/** RFC 9457 */
export function sendProblem(
  response: ServerResponse,
  status: number,
  title: string,
  headers: OutgoingHttpHeaders = {},
): void {
  const body = JSON.stringify({ type: 'about:blank', title, status })
  send(response, status, 'application/problem+json', body, headers)
}

export function sendNothing(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { ...ALWAYS, ...headers }).end()
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: OutgoingHttpHeaders = {},
): void {
  const length = Buffer.byteLength(body)
  response
    .writeHead(status, { ...ALWAYS, 'content-type': type, 'content-length': length, ...headers })
    .end(body)
}
