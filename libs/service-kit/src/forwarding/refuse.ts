import type { ServerResponse } from 'node:http'

export interface Refused {
  status: 403 | 404 | 405 | 502
  /** Stable, for programs. */
  code: string
  /** For people: what is wrong and what to do. */
  detail: string
}

const TITLES = {
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  502: 'Service away',
} as const

/** Answers as the services do: problem details of RFC 9457. */
export function refuse(outgoing: ServerResponse, { status, code, detail }: Refused): void {
  const problem = { type: 'about:blank', title: TITLES[status], status, code, detail }
  outgoing.writeHead(status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...(status === 405 && { allow: 'GET, HEAD' }),
  })
  outgoing.end(`${JSON.stringify(problem)}\n`)
}
