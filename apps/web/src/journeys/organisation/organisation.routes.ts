import type { Route } from '../../kit/route.js'
import { delegationRoutes } from './delegations/delegations.routes.js'
import { makeDelegationRoutes } from './delegations/make.routes.js'
import { organisationHomeRoutes } from './home.routes.js'
import { invitationRoutes } from './invitations/invitations.routes.js'
import { firmRoutes } from './joining/firm.routes.js'
import { invitationLinkRoutes } from './joining/invitation.routes.js'
import { joinRoutes } from './joining/join.routes.js'
import { peopleRoutes } from './people/people.routes.js'
import { recordRoutes } from './records/records.routes.js'
import { administratorRoutes } from './register/administrator.routes.js'
import { registerRoutes } from './register/register.routes.js'
import { requestRoutes } from './requests/requests.routes.js'

/** Organisations and their people: for administrators, and for whoever wants to join one. */
export const organisationRoutes: readonly Route[] = [
  ...organisationHomeRoutes,
  ...peopleRoutes,
  ...invitationRoutes,
  ...requestRoutes,
  ...makeDelegationRoutes,
  ...delegationRoutes,
  ...recordRoutes,
  ...invitationLinkRoutes,
  ...joinRoutes,
  ...firmRoutes,
  ...registerRoutes,
  ...administratorRoutes,
]
