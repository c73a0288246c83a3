import { Transactions } from '@inroad/database/transactions'
import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { NotFound } from '@inroad/service-kit/errors'
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { EndSubscriptions } from '../ending/end-subscriptions.js'
import { Links } from '../links.js'
import { isSubscriber, lockSubscriber } from '../lock-subscriber.js'
import { wantedCriteria } from '../subscribing/wanted-criteria.js'
import { subscriptions, type SubscriptionView } from '../subscriptions.query.js'
import { ChangeSubscription } from './change-subscription.js'
import { EraseSubscriber } from './erase-subscriber.js'
import { ChangeSubscriptionDto, TokenDto } from './managing.dto.js'

/** Everything a person asked for and confirmed. Their address is not among it. */
export interface ManagedView {
  subscriptions: SubscriptionView[]
}

export interface ErasedView {
  outcome: 'erased'
}

/**
 * What the link to manage in every mail opens, without a password: having read the mail is the proof.
 * It works as often as wanted, and for nobody else's subscriptions.
 */
@Controller('subscriptions/managed')
@Anyone()
export class ManagingController {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: Links,
    private readonly changeSubscription: ChangeSubscription,
    private readonly endSubscriptions: EndSubscriptions,
    private readonly eraseSubscriber: EraseSubscriber,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  async list(@Query() { token }: TokenDto): Promise<ManagedView> {
    const { manager } = this.transactions.dataSource
    const subscriberId = this.opened(token)
    if (!(await isSubscriber(manager, subscriberId))) throw unknownLink()
    return { subscriptions: await subscriptions(manager, { confirmedOf: subscriberId }) }
  }

  @Put(':id')
  @Header('Cache-Control', 'no-store')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeSubscriptionDto,
  ): Promise<ManagedView> {
    const { token, frequency } = body
    const chooses = body.criteria !== undefined || body.everything !== undefined
    const criteria = chooses ? wantedCriteria(body) : undefined
    return this.managed(token, async (tx, subscriberId) => {
      await this.changeSubscription.run(tx, { subscriberId, id, criteria, frequency })
    })
  }

  @Delete(':id')
  @Header('Cache-Control', 'no-store')
  end(@Param('id', ParseUUIDPipe) id: string, @Query() { token }: TokenDto): Promise<ManagedView> {
    return this.managed(token, async (tx, subscriberId) => {
      const theirs = await subscriptions(tx, { confirmedOf: subscriberId })
      await this.endThese(
        tx,
        theirs.filter((one) => one.id === id),
      )
    })
  }

  @Delete()
  @Header('Cache-Control', 'no-store')
  endAll(@Query() { token }: TokenDto): Promise<ManagedView> {
    return this.managed(token, async (tx, subscriberId) => {
      await this.endThese(tx, await subscriptions(tx, { confirmedOf: subscriberId }))
    })
  }

  /** Ends everything and forgets the address. */
  @Post('erasure')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async erase(@Body() { token }: TokenDto): Promise<ErasedView> {
    await this.managed(token, (tx, subscriberId) => this.eraseSubscriber.run(tx, subscriberId))
    return { outcome: 'erased' }
  }

  private async endThese(tx: EntityManager, ended: readonly SubscriptionView[]): Promise<void> {
    const ids = ended.map(({ id }) => id)
    await this.endSubscriptions.run(tx, { ids, reason: 'unsubscribed' })
  }

  /** Does what the owner of the link asks, and shows how things stand then. */
  private managed(
    token: string,
    work: (tx: EntityManager, subscriberId: string) => Promise<void>,
  ): Promise<ManagedView> {
    const subscriberId = this.opened(token)
    return this.transactions.run(async (tx) => {
      if (!(await lockSubscriber(tx, subscriberId))) throw unknownLink()
      await work(tx, subscriberId)
      return { subscriptions: await subscriptions(tx, { confirmedOf: subscriberId }) }
    })
  }

  private opened(token: string): string {
    const subscriberId = this.links.managing(token)
    if (subscriberId === undefined) throw unknownLink()
    return subscriberId
  }
}

function unknownLink(): NotFound {
  return new NotFound(
    'LINK_UNKNOWN',
    'This link opens nothing. Copy all of it from your latest mail.',
  )
}
