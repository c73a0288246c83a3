import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Controller, Get, Query } from '@nestjs/common'
import { mayActFor } from '../../authorities/may-act-for.js'
import { ReviewDto } from './review.dto.js'
import { reviewQueue } from './review.query.js'
import type { ReviewPage } from './review.view.js'

/** Payees for whom the rules found somebody, and were not sure enough. */
@Controller('payees/review')
@Allow('analyst', 'operator')
export class ReviewController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  review(@Query() query: ReviewDto, @TheCaller() caller: Caller): Promise<ReviewPage> {
    return this.transactions.run(async (tx) => reviewQueue(tx, await mayActFor(tx, caller), query))
  }
}
