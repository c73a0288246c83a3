import type { Provider } from '@nestjs/common'
import { OrganisationsConfig } from '../config.js'
import { AcceptInvitation } from './accepting/accept-invitation.js'
import { InvitationSender } from './mail/invitation-sender.js'
import { InvitationSignal } from './mail/invitation-signal.js'
import { SendInvitations } from './mail/send-invitations.js'

/** For the service's module: everything that asks people in. */
export const invitationProviders: Provider[] = [
  {
    provide: InvitationSender,
    useFactory: (config: OrganisationsConfig) => new InvitationSender(config),
    inject: [OrganisationsConfig],
  },
  InvitationSignal,
  SendInvitations,
  AcceptInvitation,
]
