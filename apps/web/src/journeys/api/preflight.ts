import type { RequestHandler } from 'express'

/**
 * What a browser asks before a script of another site sends a header of its own, such as the tag
 * of what it has already (Fetch standard, CORS-preflight).
 */
export const preflight: RequestHandler = (_request, response) => {
  response
    .set({
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'If-None-Match, X-Correlation-Id',
      'Access-Control-Max-Age': '86400',
    })
    .status(204)
    .end()
}
