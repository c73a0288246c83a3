import type { Caller } from './caller.js'
import { NotAllowed, SignInNeeded } from './page-errors.js'
import type { Access } from './route.js'

/**
 * @throws SignInNeeded when nobody is signed in
 * @throws NotAllowed when whoever is has none of the roles
 */
export function mayUse(access: Access, caller: Caller | undefined): void {
  if (access === 'anyone') return
  if (!caller) throw new SignInNeeded()
  if (access === 'signed-in' || access.some((role) => caller.roles.includes(role))) return
  throw new NotAllowed()
}
