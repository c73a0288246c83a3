import { Transactions } from '@inroad/database/transactions'
import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get, Param, Post, Res } from '@nestjs/common'
import type { Response } from 'express'
import { confirmLink, type ConfirmLink } from './confirm-link.query.js'
import { ConfirmSubscription } from './confirm-subscription.js'
import { PAGES, type PageWording } from '../pages/page-wording.js'
import { sendPage } from '../pages/send-page.js'

const ANSWERS: Record<ConfirmLink, [status: 200 | 404 | 410, page: PageWording]> = {
  waiting: [200, PAGES.askConfirm],
  confirmed: [200, PAGES.confirmed],
  ended: [410, PAGES.confirmEnded],
  expired: [410, PAGES.confirmExpired],
  unknown: [404, PAGES.unknownLink],
}

/** The link in the mail that asks. Mail scanners follow links, so only the button's POST confirms. */
@Controller('subscriptions/confirm/:token')
@Anyone()
export class ConfirmController {
  constructor(
    private readonly transactions: Transactions,
    private readonly confirmSubscription: ConfirmSubscription,
  ) {}

  @Get()
  async ask(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const link = await confirmLink(this.transactions.dataSource, token)
    sendPage(response, ...ANSWERS[link])
  }

  @Post()
  async confirm(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const outcome = await this.transactions.run((tx) => this.confirmSubscription.run(tx, token))
    sendPage(response, ...ANSWERS[outcome])
  }
}
