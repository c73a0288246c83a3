import type { Response } from 'express'
import { entityTag } from './input/request-headers.js'

/** Names what is answered by its version; what somebody sees depends on who asks. */
export function tagged<View extends { version: number }>(response: Response, view: View): View {
  response.vary('Authorization')
  response.set('ETag', entityTag(view.version))
  return view
}
