import { currentTrace } from '@inroad/messaging/trace'
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import type { Response } from 'express'
import { faultOf, type Log } from '@inroad/messaging/log'
import { toProblem } from './problem.js'

/** The one place where errors become answers: `application/problem+json` (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>()
    const problem = toProblem(error, currentTrace().correlationid ?? '')
    if (problem.status >= 500)
      this.log.error({ ...faultOf(error), stack: stackOf(error) }, 'request failed')
    if (response.headersSent) return
    if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer')
    response
      .status(problem.status)
      .type('application/problem+json')
      .set('Cache-Control', 'no-store')
      .send(JSON.stringify(problem))
  }
}

/** Frames only: the first line of a stack is the message, which may quote values. */
function stackOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
}
