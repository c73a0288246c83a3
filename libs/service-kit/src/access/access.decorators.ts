import { SetMetadata } from '@nestjs/common'
import type { Role } from './roles.js'

/** Who may use a route. `roles` is there for `roles` alone: one of them is enough. */
export type AccessRule =
  { who: 'anyone' } | { who: 'signed-in' } | { who: 'roles'; roles: readonly Role[] }

const RULE = 'inroad:access'

type ClassAndMethodDecorator = ClassDecorator & MethodDecorator

/** Open to the whole world. A token that comes along is read, and refused where it is not good. */
export function Anyone(): ClassAndMethodDecorator {
  return declare({ who: 'anyone' })
}

/** For whoever has signed in, in whatever role. */
export function SignedIn(): ClassAndMethodDecorator {
  return declare({ who: 'signed-in' })
}

/** For people who have one of these roles in the organisation they act in. */
export function Allow(first: Role, ...others: Role[]): ClassAndMethodDecorator {
  return declare({ who: 'roles', roles: [first, ...others] })
}

/** What a method declares, or else its class; undefined where neither does. */
export function accessRuleOf(controller: object, method: object): AccessRule | undefined {
  return (Reflect.getMetadata(RULE, method) ?? Reflect.getMetadata(RULE, controller)) as
    AccessRule | undefined
}

function declare(rule: AccessRule): ClassAndMethodDecorator {
  return SetMetadata(RULE, rule)
}
