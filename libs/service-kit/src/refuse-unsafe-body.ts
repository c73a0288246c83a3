import type { NextFunction, Request, Response } from 'express'
import { InvalidInput } from './errors.js'

/** Objects and lists within each other, the body itself counted. */
export const DEEPEST = 20
/** Names by which code reaches what all objects share; no field of ours has one. */
const SHARED = new Set(['__proto__', 'constructor', 'prototype'])

/** Refuses a parsed body that nobody sends in good faith, before anything copies or walks it. */
export function refuseUnsafeBody(request: Request, _: Response, next: NextFunction): void {
  const fault = faultIn(request.body, [])
  next(fault && new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [fault]))
}

function faultIn(
  part: unknown,
  path: readonly string[],
): { field: string; message: string } | undefined {
  if (typeof part !== 'object' || part === null) return undefined
  if (path.length >= DEEPEST) {
    const field = path[0] ?? ''
    return { field, message: `${field} must not be more than ${DEEPEST} levels deep` }
  }
  for (const [name, inner] of Object.entries(part)) {
    const here = [...path, name]
    if (SHARED.has(name)) {
      return { field: here.join('.'), message: `no field can be called ${name}` }
    }
    const fault = faultIn(inner, here)
    if (fault) return fault
  }
  return undefined
}
