import type { Answer } from './answer.js'
import type { Role } from './caller.js'
import type { Visit } from './visit.js'

/** Who may use a route. Nothing is open by leaving this out: it cannot be left out. */
export type Access = 'anyone' | 'signed-in' | readonly Role[]

export type Handler = (visit: Visit) => Promise<Answer> | Answer

export interface Route {
  method: 'get' | 'post'
  /** As Express writes it: `/opportunities/:id`. */
  path: string
  access: Access
  handle: Handler
  /** Why a POST from elsewhere, without our form's token, is taken. */
  fromElsewhere?: string
  /** Whether its form may bear a file: `visit.upload`. */
  upload?: boolean
}

export const anyone: Access = 'anyone'
export const signedIn: Access = 'signed-in'

/** Whoever has one of the roles in the organisation in which they act. */
export function allow(...roles: readonly Role[]): Access {
  return roles
}

export function get(path: string, access: Access, handle: Handler): Route {
  return { method: 'get', path, access, handle }
}

export function post(
  path: string,
  access: Access,
  handle: Handler,
  options: Pick<Route, 'fromElsewhere' | 'upload'> = {},
): Route {
  return { method: 'post', path, access, handle, ...options }
}
