import { Allow } from '@inroad/service-kit/access/access.decorators'
import { TheCaller, type Caller } from '@inroad/service-kit/access/caller'
import { NotFound } from '@inroad/service-kit/errors'
import { Controller, Get, Header, Param } from '@nestjs/common'
import { isUUID } from 'class-validator'
import { DataSource } from 'typeorm'
import { maySeeLedger } from './may-see-ledger.js'
import { opportunityOwners } from './opportunity-owners.query.js'
import { showLedger, type LedgerView } from './show-ledger.js'

/** Who was told of an opportunity, as a ledger: for the authorities whose opportunity it is. */
@Controller('opportunities')
@Allow('buyer', 'approver', 'operator')
export class DeliveryLedgerController {
  constructor(private readonly dataSource: DataSource) {}

  /** What became of everyone it was for, change by change, and how long the mails took. */
  @Get(':id/delivery')
  @Header('Cache-Control', 'no-store')
  async show(@Param('id') opportunityId: string, @TheCaller() caller: Caller): Promise<LedgerView> {
    const owners = isUUID(opportunityId)
      ? await opportunityOwners(this.dataSource.manager, opportunityId)
      : undefined
    if (owners === undefined || !maySeeLedger(caller, owners)) {
      throw new NotFound(
        'OPPORTUNITY_NOT_FOUND',
        'No opportunity of your organisation has this id. Procurements are listed at /procurements.',
      )
    }
    return showLedger(this.dataSource, opportunityId)
  }
}
