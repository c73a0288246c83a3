import { NotFound } from '@inroad/service-kit/errors'
import { Controller, Get, Header, Param } from '@nestjs/common'
import { isUUID } from 'class-validator'
import { DataSource } from 'typeorm'
import { inTotal, isBalanced, type ChangeLedger, type DeliveryCounts } from './delivery-ledger.js'
import { deliveryLedger, isKnown } from './delivery-ledger.query.js'

export interface LedgerView {
  opportunityId: string
  /** Whether every line below adds up. */
  balanced: boolean
  total: DeliveryCounts
  changes: ChangeLedger[]
}

/** Who was told of an opportunity, as a ledger. */
@Controller('opportunities')
export class DeliveryLedgerController {
  constructor(private readonly dataSource: DataSource) {}

  @Get(':id/delivery')
  @Header('Cache-Control', 'no-store')
  async show(@Param('id') opportunityId: string): Promise<LedgerView> {
    if (!isUUID(opportunityId) || !(await isKnown(this.dataSource, opportunityId))) {
      throw new NotFound(
        'OPPORTUNITY_NOT_FOUND',
        'No opportunity has this id. Procurements are listed at /procurements.',
      )
    }
    const changes = await deliveryLedger(this.dataSource, opportunityId)
    const balanced = changes.every(isBalanced)
    return { opportunityId, balanced, total: inTotal(changes), changes }
  }
}
