import { PageNotFound } from '../../kit/page-errors.js'
import { allow } from '../../kit/route.js'
import { whoAsks, type Visit } from '../../kit/visit.js'

/** Whoever looks after the people of the organisation they act in. */
export const ADMINISTRATOR = allow('org-admin')

/** The organisation in which whoever asks acts now. */
export function ownOrganisation(visit: Visit) {
  const { organisation } = whoAsks(visit)
  if (!organisation) throw new PageNotFound()
  return organisation
}
