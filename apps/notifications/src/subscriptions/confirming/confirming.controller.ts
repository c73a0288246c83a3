import { Transactions } from '@inroad/database/transactions'
import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common'
import { TokenDto } from '../managing/managing.dto.js'
import { subscriptions, type SubscriptionView } from '../subscriptions.query.js'
import { confirmLink, type ConfirmLink } from './confirm-link.query.js'
import { ConfirmSubscription, type ConfirmOutcome } from './confirm-subscription.js'
import { confirmTokenHash } from './confirm-token.js'

export interface ConfirmableView {
  /** What the link would do. */
  link: ConfirmLink
  /** What would start, or did; absent for an unknown link. */
  subscription?: SubscriptionView
}

export interface ConfirmedView {
  outcome: ConfirmOutcome
}

/** The link in the mail that asks. Mail scanners follow links, so only a POST confirms. */
@Controller('subscriptions')
@Anyone()
export class ConfirmingController {
  constructor(
    private readonly transactions: Transactions,
    private readonly confirmSubscription: ConfirmSubscription,
  ) {}

  @Get('confirmable')
  @Header('Cache-Control', 'no-store')
  async look(@Query() { token }: TokenDto): Promise<ConfirmableView> {
    const { dataSource } = this.transactions
    const link = await confirmLink(dataSource, token)
    if (link === 'unknown') return { link }
    const which = { confirmTokenHash: confirmTokenHash(token) }
    const [subscription] = await subscriptions(dataSource.manager, which)
    return { link, ...(subscription && { subscription }) }
  }

  /** Every answer is one for a person to read, so none is an error. */
  @Post('confirm')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async confirm(@Body() { token }: TokenDto): Promise<ConfirmedView> {
    const outcome = await this.transactions.run((tx) => this.confirmSubscription.run(tx, token))
    return { outcome }
  }
}
