import { Transactions } from '@inroad/database/transactions'
import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { InvalidInput } from '@inroad/service-kit/errors'
import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common'
import { normaliseEmail } from '@inroad/service-kit/email-address'
import { Subscribe } from './subscribe.js'
import { SubscribeDto } from './subscribe.dto.js'
import { wantedCriteria } from './wanted-criteria.js'

export interface AskedView {
  status: 'confirmation-needed'
  message: string
}

/** One answer for every well-formed request: it must not tell who is subscribed. */
const ANSWER: AskedView = {
  status: 'confirmation-needed',
  message: 'If the address can receive mail, a link to confirm is on its way. It works for 7 days.',
}

@Controller('subscriptions')
@Anyone()
export class SubscriptionsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscribe: Subscribe,
  ) {}

  @Post()
  @HttpCode(202)
  @Header('Cache-Control', 'no-store')
  async add(@Body() body: SubscribeDto): Promise<AskedView> {
    const { frequency = 'at-once' } = body
    const criteria = wantedCriteria(body)
    const email = normaliseEmail(body.email)
    if (email === undefined) throw new InvalidInput('INVALID_INPUT', 'The address is not valid.')
    await this.transactions.run((tx) => this.subscribe.run(tx, { email, criteria, frequency }))
    return ANSWER
  }
}
