import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { EntityManager } from 'typeorm'
import { addInvitationTokens, invitationLink } from '../invitations/invitation-token.js'
import { invite } from '../invitations/invite.js'
import { findOrRegister, INSTALLATION } from './find-or-register.js'

/**
 * Invites somebody to look after this installation; the first operator can come in no other way.
 * The link is to be handed over by whoever runs the command: no mail is sent.
 * @throws InvalidInput for what is not one address, Conflict ALREADY_INVITED
 */
export async function inviteOperator(
  tx: EntityManager,
  outbox: Outbox,
  { email, publicUrl, now }: { email: string; publicUrl: string; now: Date },
): Promise<string> {
  const id = await findOrRegister(tx, outbox, INSTALLATION)
  const invitation = await invite(tx, {
    organisation: { id, kind: INSTALLATION.kind },
    email,
    roles: ['operator', 'org-admin'],
    mail: 'by-hand',
    now,
  })
  const [token = ''] = await addInvitationTokens(tx, [invitation])
  return invitationLink(publicUrl, token)
}
