import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Clock } from '@inroad/service-kit/clock'
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common'
import { ExistingId } from '../existing-id.js'
import { administered } from '../memberships/administered.js'
import { DecideRequest } from './decide-request.js'
import type { EmailDomains, JoinRequestList } from './join-request.view.js'
import { DecideDto, EmailDomainsDto } from './join-requests.dto.js'
import { emailDomains, waitingRequests } from './join-requests.query.js'
import { setEmailDomains } from './set-email-domains.js'

/** Who asks to be let in, for those who administer the organisation. */
@Allow('org-admin')
@Controller('organisations/:id')
export class JoinRequestsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly decideRequest: DecideRequest,
  ) {}

  @Get('join-requests')
  list(@Param('id', ExistingId) id: string, @TheCaller() caller: Caller): Promise<JoinRequestList> {
    return this.transactions.run(async (tx) => {
      await administered(tx, caller, id)
      return { items: await waitingRequests(tx, id) }
    })
  }

  @Post('join-requests/:requestId/decision')
  @HttpCode(204)
  async decide(
    @Param('id', ExistingId) organisationId: string,
    @Param('requestId', ExistingId) requestId: string,
    @Body() { approve, roles = [] }: DecideDto,
    @TheCaller() caller: Caller,
  ): Promise<void> {
    const decision = {
      organisationId,
      requestId,
      roles: approve ? roles : [],
      actorId: caller.personId,
      now: this.clock.now(),
    }
    await this.transactions.run(async (tx) => {
      await administered(tx, caller, organisationId)
      await this.decideRequest.run(tx, decision)
    })
  }

  @Get('email-domains')
  domains(@Param('id', ExistingId) id: string, @TheCaller() caller: Caller): Promise<EmailDomains> {
    return this.transactions.run(async (tx) => {
      await administered(tx, caller, id)
      return { domains: await emailDomains(tx, id) }
    })
  }

  @Put('email-domains')
  setDomains(
    @Param('id', ExistingId) organisationId: string,
    @Body() { domains }: EmailDomainsDto,
    @TheCaller() caller: Caller,
  ): Promise<EmailDomains> {
    return this.transactions.run(async (tx) => {
      await administered(tx, caller, organisationId)
      await setEmailDomains(tx, { organisationId, domains, actorId: caller.personId })
      return { domains: await emailDomains(tx, organisationId) }
    })
  }
}
