import { Transactions } from '@inroad/database/transactions'
import { Controller, Get, Param, Post, Res } from '@nestjs/common'
import type { Response } from 'express'
import { EndSubscriptions } from './end-subscriptions.js'
import { Links } from '../links.js'
import { PAGES } from '../pages/page-wording.js'
import { sendPage } from '../pages/send-page.js'

/**
 * The link in every alert, for people (GET, then the button) and for mail programs, which POST
 * `List-Unsubscribe=One-Click` in either form encoding, without cookies, and follow no redirect
 * (RFC 8058, 3.1). The token alone decides, so the body is not even read.
 */
@Controller('subscriptions/unsubscribe/:token')
export class UnsubscribeController {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: Links,
    private readonly endSubscriptions: EndSubscriptions,
  ) {}

  @Get()
  ask(@Param('token') token: string, @Res() response: Response): void {
    if (this.links.subscriptionOf(token)) sendPage(response, 200, PAGES.askUnsubscribe)
    else sendPage(response, 404, PAGES.unknownLink)
  }

  @Post()
  async end(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const id = this.links.subscriptionOf(token)
    if (id === undefined) return sendPage(response, 404, PAGES.unknownLink)
    await this.transactions.run((tx) =>
      this.endSubscriptions.run(tx, { ids: [id], reason: 'unsubscribed' }),
    )
    sendPage(response, 200, PAGES.unsubscribed)
  }
}
