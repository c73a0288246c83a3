import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Clock } from '@inroad/service-kit/clock'
import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { ExistingId } from '../existing-id.js'
import { administered } from '../memberships/administered.js'
import { AssessSmeStatus } from './assess-sme-status.js'
import { SmeStatusDto } from './sme-status.dto.js'
import { smeStatus } from './sme-status.query.js'
import type { SmeStatusView } from './sme-status.view.js'

/** Whether a firm is a small or medium enterprise, by what its own people state. */
@Allow('org-admin')
@Controller('organisations/:id/sme-status')
export class SmeStatusController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly assessSmeStatus: AssessSmeStatus,
  ) {}

  @Get()
  show(@Param('id', ExistingId) id: string, @TheCaller() caller: Caller): Promise<SmeStatusView> {
    return this.transactions.run(async (tx) => {
      await administered(tx, caller, id)
      return smeStatus(tx, id)
    })
  }

  /** States the size of the firm by its last accounts; what follows from it is told to spend. */
  @Post()
  assess(
    @Param('id', ExistingId) organisationId: string,
    @Body() size: SmeStatusDto,
    @TheCaller() caller: Caller,
  ): Promise<SmeStatusView> {
    const stated = { ...size, organisationId, actorId: caller.personId, now: this.clock.now() }
    return this.transactions.run(async (tx) => {
      await administered(tx, caller, organisationId)
      await this.assessSmeStatus.run(tx, stated)
      return smeStatus(tx, organisationId)
    })
  }
}
