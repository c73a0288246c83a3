import { Transactions } from '@inroad/database/transactions'
import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get, Header, Query, Res } from '@nestjs/common'
import type { Response } from 'express'
import type { ChangeEvent } from './change-event.view.js'
import { ChangesDto } from './changes.dto.js'
import { readChanges } from './read-changes.js'

/** What happened to spend, for whoever wants to keep up: open to the world, and without people. */
@Controller('changes')
@Anyone()
export class ChangesController {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Events in an order in which none is ever missed, as a CloudEvents batch. Ask again with the
   * `Inroad-Cursor` of the answer (also as `Link: rel="next"`) for what follows: an empty batch means
   * nothing yet. A cursor serves as long as events are kept, 400 days; after that it is 410.
   */
  @Get()
  @Header('Content-Type', 'application/cloudevents-batch+json; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async list(
    @Query() query: ChangesDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChangeEvent[]> {
    const { events, cursor } = await this.transactions.run((tx) => readChanges(tx, query))
    const following = new URLSearchParams({ cursor, type: query.type, limit: String(query.limit) })
    response.setHeader('Inroad-Cursor', cursor)
    response.setHeader('Link', `</changes?${following.toString()}>; rel="next"`)
    return events
  }
}
