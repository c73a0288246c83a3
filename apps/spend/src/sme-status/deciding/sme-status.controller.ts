import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Clock } from '@inroad/service-kit/clock'
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import type { StatusHistoryView } from '../evidence.view.js'
import { ExistingEvidenceId, ExistingSupplierId } from '../existing-id.js'
import { supplierStatus } from '../supplier-status.query.js'
import { decideStatus } from './decide-status.js'
import { DecideStatusDto, WithdrawEvidenceDto } from './sme-status.dto.js'
import { withdrawEvidence } from './withdraw-evidence.js'

/** Whether suppliers are SMEs: facts about firms, so what one analyst finds out counts for all. */
@Controller()
@Allow('analyst', 'operator')
export class SmeStatusController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** What a supplier is, since when, and everything that was said of it. */
  @Get('suppliers/:id/sme-status')
  show(@Param('id', ExistingSupplierId) id: string): Promise<StatusHistoryView> {
    return this.transactions.run((tx) => supplierStatus(tx, id, this.clock.now()))
  }

  /** Records what an analyst found out. Figures that contradict the status are refused. */
  @Post('suppliers/:id/sme-status')
  decide(
    @Param('id', ExistingSupplierId) id: string,
    @Body() decision: DecideStatusDto,
    @TheCaller() caller: Caller,
  ): Promise<StatusHistoryView> {
    const now = this.clock.now()
    return this.transactions.run(async (tx) => {
      await decideStatus(tx, { supplierId: id, decision, caller, now })
      return supplierStatus(tx, id, now)
    })
  }

  /** Takes a statement back: for whoever made it, and for operators. Older figures keep it. */
  @Post('sme-status/evidence/:id/withdrawal')
  @HttpCode(200)
  withdraw(
    @Param('id', ExistingEvidenceId) id: string,
    @Body() { reason }: WithdrawEvidenceDto,
    @TheCaller() caller: Caller,
  ): Promise<StatusHistoryView> {
    return this.transactions.run(async (tx) => {
      const supplierId = await withdrawEvidence(tx, { evidenceId: id, reason, caller })
      return supplierStatus(tx, supplierId, this.clock.now())
    })
  }
}
