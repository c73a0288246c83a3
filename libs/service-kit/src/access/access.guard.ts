import type { CanActivate, ExecutionContext } from '@nestjs/common'
import type { Request } from 'express'
import { Forbidden, SignInNeeded } from '../errors.js'
import { accessRuleOf, type AccessRule } from './access.decorators.js'
import type { AccessTokens } from './access-tokens.js'
import { rememberCaller, type Caller } from './caller.js'

const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i

/** Stands before every route: who asks is proven, and what the route does not grant is refused. */
export class AccessGuard implements CanActivate {
  constructor(private readonly tokens: AccessTokens) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = accessRuleOf(context.getClass(), context.getHandler())
    if (!rule) {
      throw new Forbidden('ROUTE_NOT_DECLARED', 'This route does not say who may use it.')
    }
    const request = context.switchToHttp().getRequest<Request>()
    const caller = await this.callerOf(request.get('authorization'))
    if (caller) rememberCaller(request, caller)
    assertAllowed(rule, caller)
    return true
  }

  private async callerOf(header: string | undefined): Promise<Caller | undefined> {
    if (header === undefined) return undefined
    const token = BEARER.exec(header)?.[1]
    if (token === undefined) throw new SignInNeeded()
    return this.tokens.callerOf(token)
  }
}

/**
 * @throws SignInNeeded where nobody signed in
 * @throws Forbidden without one of the roles
 */
export function assertAllowed(rule: AccessRule, caller: Caller | undefined): void {
  if (rule.who === 'anyone') return
  if (!caller) throw new SignInNeeded()
  if (rule.who === 'signed-in') return
  if (!rule.roles.some((role) => caller.roles.includes(role))) {
    throw new Forbidden('NOT_ALLOWED', 'Your role in this organisation does not allow this.')
  }
}
