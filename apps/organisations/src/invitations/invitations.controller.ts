import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import type { Role } from '@inroad/service-kit/access/roles'
import { Clock } from '@inroad/service-kit/clock'
import { Forbidden } from '@inroad/service-kit/errors'
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { ExistingId } from '../existing-id.js'
import { type AdministeredOrganisation, administered } from '../memberships/administered.js'
import { organisationKind } from '../register/organisation-kind.query.js'
import type { InvitationList, InvitationView } from './invitation.view.js'
import { InviteDto } from './invitations.dto.js'
import { invitation, invitations } from './invitations.query.js'
import { invite } from './invite.js'
import { InvitationSignal } from './mail/invitation-signal.js'
import { revokeInvitation } from './revoke-invitation.js'

/** Asking people in, for administrators; the operator asks the first administrator of each in. */
@Controller('organisations/:id/invitations')
export class InvitationsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly signal: InvitationSignal,
  ) {}

  @Get()
  @Allow('org-admin')
  list(@Param('id', ExistingId) id: string, @TheCaller() caller: Caller): Promise<InvitationList> {
    return this.transactions.run(async (tx) => {
      await administered(tx, caller, id)
      return { items: await invitations(tx, id, this.clock.now()) }
    })
  }

  @Post()
  @Allow('org-admin', 'operator')
  async invite(
    @Param('id', ExistingId) id: string,
    @Body() { email, roles }: InviteDto,
    @TheCaller() caller: Caller,
  ): Promise<InvitationView> {
    const now = this.clock.now()
    const invited = await this.transactions.run(async (tx) => {
      const organisation = await invitedInto(tx, caller, id, roles)
      const invitedBy = caller.personId
      const one = await invite(tx, { organisation, email, roles, invitedBy, mail: 'queued', now })
      return invitation(tx, id, one, now)
    })
    this.signal.raise()
    return invited
  }

  @Delete(':invitationId')
  @Allow('org-admin')
  @HttpCode(204)
  async revoke(
    @Param('id', ExistingId) organisationId: string,
    @Param('invitationId', ExistingId) invitationId: string,
    @TheCaller() caller: Caller,
  ): Promise<void> {
    const now = this.clock.now()
    await this.transactions.run(async (tx) => {
      await administered(tx, caller, organisationId)
      const actorId = caller.personId
      await revokeInvitation(tx, { organisationId, invitationId, actorId, now })
    })
  }
}

/** An operator gives every organisation its first administrator, and nobody anything else. */
async function invitedInto(
  tx: EntityManager,
  caller: Caller,
  id: string,
  roles: readonly Role[],
): Promise<Pick<AdministeredOrganisation, 'id' | 'kind'>> {
  const operates = caller.roles.includes('operator') && caller.organisation?.id !== id
  if (!operates) return administered(tx, caller, id)
  await administered(tx, caller, caller.organisation?.id ?? '', 'operator')
  if (roles.some((role) => role !== 'org-admin')) {
    throw new Forbidden('NOT_ALLOWED', 'Operators invite administrators; these invite the others.')
  }
  return { id, kind: await organisationKind(tx, id) }
}
