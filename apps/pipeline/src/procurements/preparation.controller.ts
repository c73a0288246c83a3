import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Clock } from '@inroad/service-kit/clock'
import { Controller, Get, Header, Param } from '@nestjs/common'
import { actorOf } from './ownership/actor.js'
import { readSmeChecks, type SmeChecksView } from './sme-checks/sme-checks.query.js'
import { readStatutoryText, type StatutoryTextView } from './statutory-text/statutory-text.query.js'

/** What an authority looks at before it publishes; nobody else ever sees it. */
@Controller('procurements')
@Allow('buyer', 'approver')
export class PreparationController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Get(':id/sme-checks')
  @Header('Cache-Control', 'no-store')
  smeChecks(@Param('id') ref: string, @TheCaller() caller: Caller): Promise<SmeChecksView> {
    const reader = actorOf(caller)
    return this.transactions.run((tx) => readSmeChecks(tx, ref, reader, this.clock.now()))
  }

  @Get(':id/notices/:noticeId/statutory-text')
  @Header('Cache-Control', 'no-store')
  statutoryText(
    @Param() { id, noticeId }: { id: string; noticeId: string },
    @TheCaller() caller: Caller,
  ): Promise<StatutoryTextView> {
    const which = { ref: id, noticeId }
    const reader = actorOf(caller)
    return this.transactions.run((tx) => readStatutoryText(tx, which, reader, this.clock.now()))
  }
}
