import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Clock } from '@inroad/service-kit/clock'
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ExistingId } from '../existing-id.js'
import { administered } from '../memberships/administered.js'
import { delegate } from './delegate.js'
import type { DelegationList, DelegationView } from './delegation.view.js'
import { DelegateDto } from './delegations.dto.js'
import { delegation, delegations } from './delegations.query.js'
import { endDelegation } from './end-delegation.js'

/** Who acts for whom. The one acted for makes it, either side ends it. */
@Allow('org-admin')
@Controller('organisations/:id/delegations')
export class DelegationsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Get()
  list(@Param('id', ExistingId) id: string, @TheCaller() caller: Caller): Promise<DelegationList> {
    return this.transactions.run(async (tx) => {
      await administered(tx, caller, id)
      return { items: await delegations(tx, id) }
    })
  }

  @Post()
  delegate(
    @Param('id', ExistingId) organisationId: string,
    @Body() body: DelegateDto,
    @TheCaller() caller: Caller,
  ): Promise<DelegationView> {
    return this.transactions.run(async (tx) => {
      await administered(tx, caller, organisationId)
      const { hubId, roles, from, until } = body
      const actorId = caller.personId
      const id = await delegate(tx, { organisationId, hubId, roles, from, until, actorId })
      return delegation(tx, organisationId, id)
    })
  }

  @Delete(':delegationId')
  @HttpCode(204)
  async end(
    @Param('id', ExistingId) organisationId: string,
    @Param('delegationId', ExistingId) delegationId: string,
    @TheCaller() caller: Caller,
  ): Promise<void> {
    const end = {
      organisationId,
      delegationId,
      actorId: caller.personId,
      now: this.clock.now(),
    }
    await this.transactions.run(async (tx) => {
      await administered(tx, caller, organisationId)
      await endDelegation(tx, end)
    })
  }
}
