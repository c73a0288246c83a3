import { Module } from '@nestjs/common'
import { AuditController } from './audit/audit.controller.js'
import { DelegationsController } from './delegations/delegations.controller.js'
import { AcceptController } from './invitations/accepting/accept.controller.js'
import { invitationProviders } from './invitations/invitation.providers.js'
import { InvitationsController } from './invitations/invitations.controller.js'
import { AskController } from './joining/ask.controller.js'
import { DecideRequest } from './joining/decide-request.js'
import { JoinRequestsController } from './joining/join-requests.controller.js'
import { ChangeMembership } from './memberships/change-membership.js'
import { DisablePersonController } from './memberships/disable-person.controller.js'
import { PeopleController } from './memberships/people.controller.js'
import { FirmsController } from './register/firms.controller.js'
import { OrganisationsController } from './register/organisations.controller.js'
import { RecordSuccessions } from './register/succession/record-successions.js'
import { RegisterOrganisations } from './register/register-organisations.js'
import { SignInController } from './sign-in/sign-in.controller.js'
import { signInProviders } from './sign-in/sign-in.providers.js'
import { AssessSmeStatus } from './sme-status/assess-sme-status.js'
import { SmeStatusController } from './sme-status/sme-status.controller.js'

@Module({
  controllers: [
    SignInController,
    OrganisationsController,
    FirmsController,
    PeopleController,
    DisablePersonController,
    InvitationsController,
    AcceptController,
    AskController,
    JoinRequestsController,
    DelegationsController,
    AuditController,
    SmeStatusController,
  ],
  providers: [
    RegisterOrganisations,
    RecordSuccessions,
    ChangeMembership,
    DecideRequest,
    AssessSmeStatus,
    ...signInProviders,
    ...invitationProviders,
  ],
})
export class OrganisationsModule {}
