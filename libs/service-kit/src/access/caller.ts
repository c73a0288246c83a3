import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { Request } from 'express'
import { SignInNeeded } from '../errors.js'
import type { OrganisationKind, Role } from './roles.js'

/** The one organisation in which the caller acts now. */
export interface CallerOrganisation {
  id: string
  name: string
  kind: OrganisationKind
  /** Scheme and id together, `GB-NHS:RQM`. */
  identifiers: readonly string[]
}

/** Who asks, as the access token of the request says and its signature proves. */
export interface Caller {
  personId: string
  organisation?: CallerOrganisation
  roles: readonly Role[]
  /** The organisation that acts for `organisation` by delegation: a procurement hub for a trust. */
  via?: string
}

const callers = new WeakMap<object, Caller>()

export function rememberCaller(request: object, caller: Caller): void {
  callers.set(request, caller)
}

/** Who sent a request, or undefined where nobody signed in. */
export function callerOf(request: object): Caller | undefined {
  return callers.get(request)
}

/** The caller, on a route of `@SignedIn()` or `@Allow(...)`. */
export const TheCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const caller = callerOf(context.switchToHttp().getRequest<Request>())
  if (!caller) throw new SignInNeeded()
  return caller
})

/** The caller where one signed in, on a route of `@Anyone()`. */
export const MaybeCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller | undefined =>
    callerOf(context.switchToHttp().getRequest<Request>()),
)
