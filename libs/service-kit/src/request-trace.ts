import { randomUUID } from 'node:crypto'
import { withTrace } from '@inroad/messaging/trace'
import type { NextFunction, Request, Response } from 'express'

const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/
const CORRELATION = /^[\w.-]{1,100}$/

/** Gives each request its correlation id (its own, when it brings a sane one) and answers with it. */
export function traceRequest(request: Request, response: Response, next: NextFunction): void {
  const asked = request.get('x-correlation-id') ?? ''
  const correlationid = CORRELATION.test(asked) ? asked : randomUUID()
  const parent = request.get('traceparent') ?? ''
  response.set('X-Correlation-Id', correlationid)
  withTrace({ correlationid, ...(TRACEPARENT.test(parent) && { traceparent: parent }) }, () =>
    next(),
  )
}
