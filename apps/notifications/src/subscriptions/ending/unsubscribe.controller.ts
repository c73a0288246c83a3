import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get, Param, Res } from '@nestjs/common'
import type { Response } from 'express'
import { Links } from '../links.js'
import { PAGES } from '../pages/page-wording.js'
import { sendPage } from '../pages/send-page.js'

/**
 * The link in every alert, for people (GET, then the button) and for mail programs, which POST
 * `List-Unsubscribe=One-Click` in either form encoding, without cookies, and follow no redirect
 * (RFC 8058, 3.1). The token alone decides, so the body is not even read.
 */
@Controller('subscriptions/unsubscribe/:token')
@Anyone()
export class UnsubscribeController {
  constructor(private readonly links: Links) {}

  @Get()
  ask(@Param('token') token: string, @Res() response: Response): void {
    if (this.links.unsubscribing(token)) sendPage(response, 200, PAGES.askUnsubscribe)
    else sendPage(response, 404, PAGES.unknownLink)
  }
}
