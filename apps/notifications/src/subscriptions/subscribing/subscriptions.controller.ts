import { Transactions } from '@inroad/database/transactions'
import { InvalidInput } from '@inroad/service-kit/errors'
import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common'
import { normaliseEmail } from './email-address.js'
import { Subscribe } from './subscribe.js'
import { SubscribeDto } from './subscribe.dto.js'
import { wantedCriteria } from './wanted-criteria.js'

/** One answer for every well-formed request: it must not tell who is subscribed. */
const ANSWER = {
  status: 'confirmation-needed',
  message: 'If the address can receive mail, a link to confirm is on its way. It works for 7 days.',
} as const

@Controller('subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscribe: Subscribe,
  ) {}

  @Post()
  @HttpCode(202)
  @Header('Cache-Control', 'no-store')
  async add(@Body() body: SubscribeDto): Promise<typeof ANSWER> {
    const criteria = wantedCriteria(body)
    const email = normaliseEmail(body.email)
    if (email === undefined) throw new InvalidInput('INVALID_INPUT', 'The address is not valid.')
    await this.transactions.run((tx) => this.subscribe.run(tx, { email, criteria }))
    return ANSWER
  }
}
