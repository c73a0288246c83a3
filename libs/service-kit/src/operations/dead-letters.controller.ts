import { Transactions } from '@inroad/database/transactions'
import {
  heldMessage,
  listHeldMessages,
  type HeldMessage,
} from '@inroad/messaging/dead-letters/held-messages.query'
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common'
import { Allow } from '../access/access.decorators.js'
import { TheCaller, type Caller } from '../access/caller.js'
import { readCursor, writeCursor } from './dead-letter-cursor.js'
import { DiscardDto, ListDeadLettersDto } from './dead-letters.dto.js'
import { actsOn, type OperatorAct } from './operator-acts.js'
import { isMessage, noSuchLetter, SettleDeadLetter, type Decision } from './settle-dead-letter.js'

export interface DeadLetterPage {
  items: HeldMessage[]
  /** Give it as `cursor` for what follows; absent on the last page. */
  next?: string
}

/** One message that is kept back, and what operators have done about it. */
export interface DeadLetterView extends HeldMessage {
  acts: OperatorAct[]
}

/** What was decided. */
export interface SettledLetter {
  queue: string
  eventId: string
  act: 'redrive' | 'discard'
}

/** Messages that could not be handled. What they say is not shown: it may be of people. */
@Controller('operations/dead-letters')
@Allow('operator')
export class DeadLettersController {
  constructor(
    private readonly transactions: Transactions,
    private readonly settleDeadLetter: SettleDeadLetter,
  ) {}

  /** Messages that are kept back, the latest first, without what they say. */
  @Get()
  @Header('Cache-Control', 'no-store')
  async list(@Query() query: ListDeadLettersDto): Promise<DeadLetterPage> {
    const { state, consumer: queue, limit, cursor } = query
    const found = await listHeldMessages(this.transactions.dataSource, {
      state,
      ...(queue !== undefined && { queue }),
      after: readCursor(cursor),
      limit: limit + 1,
    })
    const items = found.slice(0, limit)
    const last = found.length > limit ? items.at(-1) : undefined
    return { items, ...(last && { next: writeCursor(last) }) }
  }

  /** One message that is kept back, and what operators have done about it. */
  @Get(':consumer/:eventId')
  @Header('Cache-Control', 'no-store')
  async one(
    @Param('consumer') queue: string,
    @Param('eventId') eventId: string,
  ): Promise<DeadLetterView> {
    const { dataSource } = this.transactions
    const letter = isMessage({ queue, eventId })
      ? await heldMessage(dataSource, queue, eventId)
      : undefined
    if (letter === undefined) throw noSuchLetter()
    return { ...letter, acts: await actsOn(dataSource, letter) }
  }

  /** Gives it all its attempts again. */
  @Post(':consumer/:eventId/redrive')
  @HttpCode(200)
  async redrive(
    @Param('consumer') queue: string,
    @Param('eventId') eventId: string,
    @TheCaller() caller: Caller,
  ): Promise<SettledLetter> {
    return this.settle(queue, eventId, { act: 'redrive' }, caller)
  }

  /** Gives it up for good. */
  @Post(':consumer/:eventId/discard')
  @HttpCode(200)
  async discard(
    @Param('consumer') queue: string,
    @Param('eventId') eventId: string,
    @Body() { reason }: DiscardDto,
    @TheCaller() caller: Caller,
  ): Promise<SettledLetter> {
    return this.settle(queue, eventId, { act: 'discard', reason }, caller)
  }

  private async settle(
    queue: string,
    eventId: string,
    decision: Decision,
    caller: Caller,
  ): Promise<SettledLetter> {
    const target = { queue, eventId }
    await this.transactions.run((tx) => this.settleDeadLetter.run(tx, target, decision, caller))
    return { ...target, act: decision.act }
  }
}
