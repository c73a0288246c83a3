import { Transactions } from '@inroad/database/transactions'
import { Anyone, SignedIn } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Clock } from '@inroad/service-kit/clock'
import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common'
import { AcceptInvitation } from './accept-invitation.js'
import type { AcceptedInvitation, OfferedInvitation } from '../invitation.view.js'
import { InvitationTokenDto } from '../invitations.dto.js'
import { offeredInvitation } from './offered-invitation.query.js'

/** For whoever holds the link. Tokens come in bodies, since addresses end up in logs. */
@Controller('invitations')
export class AcceptController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly acceptInvitation: AcceptInvitation,
  ) {}

  @Post('look')
  @Anyone()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async look(@Body() { token }: InvitationTokenDto): Promise<OfferedInvitation> {
    const { organisationId, name, kind, roles, expiresAt } = await this.transactions.run((tx) =>
      offeredInvitation(tx, token, this.clock.now()),
    )
    return { organisation: { id: organisationId, name, kind }, roles, expiresAt }
  }

  @Post('accept')
  @SignedIn()
  @HttpCode(200)
  accept(
    @Body() { token }: InvitationTokenDto,
    @TheCaller() { personId }: Caller,
  ): Promise<AcceptedInvitation> {
    const now = this.clock.now()
    return this.transactions.run((tx) => this.acceptInvitation.run(tx, { token, personId, now }))
  }
}
