import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { Response } from 'express'
import type { Answer, CachePolicy } from './answer.js'
import type { KeptPage } from './page-cache.js'
import { withNonce } from './render.js'

/** A page that is for this visitor alone is kept by nobody, the browser's "back" included. */
export function sendPage(response: Response, html: string, status: number): void {
  response.set('Cache-Control', 'no-store').status(status).type('html').send(fill(response, html))
}

/** Answers 304 by itself where the visitor has the page already. */
export function sendPublicPage(response: Response, { html, etag, policy }: KeptPage): void {
  allowKeeping(response, policy)
  response.set('ETag', etag).type('html').send(fill(response, html))
}

/**
 * Whatever is no page.
 * @param shared whether a file that everybody may have may also be kept: it bears no cookie
 */
export async function sendAnswer(
  response: Response,
  answer: Exclude<Answer, { kind: 'page' }>,
  shared: boolean,
): Promise<void> {
  if (answer.kind === 'redirect') sendRedirect(response, answer.to)
  else if (answer.kind === 'leave') sendLeave(response, answer.to)
  else if (answer.kind === 'download') await sendDownload(response, answer)
  else sendFile(response, shared ? answer : { ...answer, cache: undefined })
}

export function sendRedirect(response: Response, to: string): void {
  response.set('Cache-Control', 'no-store').redirect(303, onThisSite(to))
}

/** To the issuer, whose address is ours to configure and nobody else's to give. */
function sendLeave(response: Response, to: string): void {
  response.set('Cache-Control', 'no-store').redirect(303, to)
}

function sendFile(response: Response, file: Extract<Answer, { kind: 'file' }>): void {
  if (file.cache) allowKeeping(response, file.cache)
  else response.set('Cache-Control', 'no-store')
  if (file.name) response.attachment(file.name)
  response.set(file.headers ?? {})
  response
    .status(file.status ?? 200)
    .type(file.type)
    .send(file.body)
}

/** Breaks the connection when the service breaks off, so that nobody takes half a file for all of it. */
async function sendDownload(
  response: Response,
  { body, type, name }: Extract<Answer, { kind: 'download' }>,
): Promise<void> {
  response.attachment(name).type(type).set('Cache-Control', 'no-store')
  try {
    await pipeline(Readable.fromWeb(body as ReadableStream), response)
  } catch {
    response.destroy()
  }
}

function allowKeeping(response: Response, { maxAge }: CachePolicy): void {
  response.vary('Cookie')
  response.set('Cache-Control', `public, max-age=${maxAge}, stale-while-revalidate=60`)
}

function fill(response: Response, html: string): string {
  return withNonce(html, String(response.locals['cspNonce']))
}

/** Handlers name paths of this site; anything else would be a way out for a forger. */
function onThisSite(to: string): string {
  if (/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(to)) return to
  throw new Error('a redirect must name a path of this site')
}
