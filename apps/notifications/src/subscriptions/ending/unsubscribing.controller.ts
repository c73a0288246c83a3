import { Transactions } from '@inroad/database/transactions'
import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { NotFound } from '@inroad/service-kit/errors'
import { Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common'
import { Links, type Unsubscribing } from '../links.js'
import { TokenDto } from '../managing/managing.dto.js'
import { subscriptions, type SubscriptionView, type Which } from '../subscriptions.query.js'
import { EndSubscriptions } from './end-subscriptions.js'

export interface UnsubscribableView {
  /** What the link ends; what ended already is among it, and what is erased is not. */
  subscriptions: SubscriptionView[]
}

export interface UnsubscribedView {
  outcome: 'unsubscribed'
}

/** The link in every alert, for people and, by POST, for their mail programs. */
@Controller('subscriptions')
@Anyone()
export class UnsubscribingController {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: Links,
    private readonly endSubscriptions: EndSubscriptions,
  ) {}

  @Get('unsubscribable')
  @Header('Cache-Control', 'no-store')
  async look(@Query() { token }: TokenDto): Promise<UnsubscribableView> {
    const { manager } = this.transactions.dataSource
    return { subscriptions: await subscriptions(manager, which(this.opened(token))) }
  }

  /**
   * Mail programs POST `List-Unsubscribe=One-Click` in either form encoding, without cookies, and
   * follow no redirect (RFC 8058, 3.1). The token alone decides, so the body is not even read.
   */
  @Post('unsubscribe/:token')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async end(@Param('token') token: string): Promise<UnsubscribedView> {
    const opened = this.opened(token)
    await this.transactions.run(async (tx) => {
      const ended = await subscriptions(tx, which(opened))
      const ids = ended.map(({ id }) => id)
      await this.endSubscriptions.run(tx, { ids, reason: 'unsubscribed' })
    })
    return { outcome: 'unsubscribed' }
  }

  private opened(token: string): Unsubscribing {
    const opened = this.links.unsubscribing(token)
    if (opened) return opened
    throw new NotFound('LINK_UNKNOWN', 'This link ends nothing. Copy all of it from the mail.')
  }
}

function which(opened: Unsubscribing): Which {
  return 'digestsOf' in opened ? { collectedOf: opened.digestsOf } : { id: opened.subscriptionId }
}
