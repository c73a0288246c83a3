import { Transactions } from '@inroad/database/transactions'
import { SignedIn } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Body, Controller, Get, Post } from '@nestjs/common'
import { askToJoin } from './ask-to-join.js'
import type { OwnJoinRequests } from './join-request.view.js'
import { AskToJoinDto } from './join-requests.dto.js'
import { ownRequests } from './join-requests.query.js'

/** Asking an organisation to be let in, and what became of it. */
@SignedIn()
@Controller('join-requests')
export class AskController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  own(@TheCaller() { personId }: Caller): Promise<OwnJoinRequests> {
    return this.transactions.run((tx) => ownRequests(tx, personId))
  }

  @Post()
  ask(
    @Body() { organisationId }: AskToJoinDto,
    @TheCaller() { personId }: Caller,
  ): Promise<OwnJoinRequests> {
    return this.transactions.run(async (tx) => {
      await askToJoin(tx, { organisationId, personId })
      return ownRequests(tx, personId)
    })
  }
}
