import { HttpException } from '@nestjs/common'
import { Refusal, type FieldFault } from './errors.js'

/** RFC 9457 problem details, with a stable `code` and the faults of each field. */
export interface Problem {
  type: 'about:blank'
  title: string
  status: number
  code: string
  detail: string
  fields?: readonly FieldFault[]
  /** Quote it when asking for help; the log has the rest. */
  correlationId: string
}

/** Turns whatever was thrown into what may be told. Unknown errors say nothing of themselves. */
export function toProblem(error: unknown, correlationId: string): Problem {
  if (error instanceof Refusal) {
    const { status, code, message: detail, fields } = error
    return problem(status, code, detail, correlationId, fields)
  }
  if (error instanceof HttpException) return fromHttp(error, correlationId)
  const status = bodyParserStatus(error)
  if (status === 413) {
    return problem(
      413,
      'BODY_TOO_LARGE',
      'The body is larger than this service takes.',
      correlationId,
    )
  }
  if (status === 400) return notJson(correlationId)
  return problem(500, 'INTERNAL', 'Something went wrong here. It has been logged.', correlationId)
}

function fromHttp(error: HttpException, correlationId: string): Problem {
  const status = error.getStatus()
  if (isUnparsedBody(error)) return notJson(correlationId)
  const code = CODES[status] ?? (status >= 500 ? 'INTERNAL' : 'REFUSED')
  const body = error.getResponse()
  const { code: own } = body as { code?: unknown }
  const detail = status >= 500 ? 'The service cannot answer now.' : DETAILS[status]
  return problem(
    status,
    typeof own === 'string' ? own : code,
    detail ?? error.message,
    correlationId,
  )
}

function notJson(correlationId: string): Problem {
  return problem(400, 'BODY_NOT_JSON', 'The body is not valid JSON.', correlationId)
}

/** Nest wraps the parser's error, whose message quotes the body, in a plain 400. */
function isUnparsedBody(error: HttpException): boolean {
  return error.getStatus() === 400 && /\bJSON\b/.test(error.message)
}

const CODES: Record<number, string> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'BODY_TOO_LARGE',
  415: 'MEDIA_TYPE_NOT_SUPPORTED',
  503: 'UNAVAILABLE',
}

const DETAILS: Record<number, string> = { 404: 'There is nothing at this address.' }

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'In conflict with its state',
  410: 'Gone',
  413: 'Too large',
  415: 'Media type not supported',
  422: 'Breaks a rule',
  500: 'Internal error',
  503: 'Unavailable',
}

function problem(
  status: number,
  code: string,
  detail: string,
  correlationId: string,
  fields: readonly FieldFault[] = [],
): Problem {
  const title = TITLES[status] ?? 'Refused'
  const known = { type: 'about:blank' as const, title, status, code, detail }
  return fields.length > 0 ? { ...known, fields, correlationId } : { ...known, correlationId }
}

/** body-parser's errors carry a status and a `type`; nothing else with a status is trusted. */
function bodyParserStatus(error: unknown): number | undefined {
  const { status, type } = error as { status?: unknown; type?: unknown }
  return typeof type === 'string' && typeof status === 'number' ? status : undefined
}
