import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Controller, Get, Param, Query } from '@nestjs/common'
import { IsOptional, Matches } from 'class-validator'
import { ExistingId } from '../existing-id.js'
import { administered } from '../memberships/administered.js'
import { auditEntries, type AuditPage } from './audit.query.js'

export class AuditQueryDto {
  /** `next` of the page before. */
  @IsOptional()
  @Matches(/^\d{1,18}$/, { message: 'before: give the `next` of an earlier page, unchanged' })
  before?: string
}

/** Who did what in an organisation, for those who administer it. */
@Allow('org-admin')
@Controller('organisations/:id/audit')
export class AuditController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  list(
    @Param('id', ExistingId) id: string,
    @Query() { before }: AuditQueryDto,
    @TheCaller() caller: Caller,
  ): Promise<AuditPage> {
    return this.transactions.run(async (tx) => {
      await administered(tx, caller, id)
      return auditEntries(tx, id, before)
    })
  }
}
