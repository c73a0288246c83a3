import { Transactions } from '@inroad/database/transactions'
import { Allow, Anyone } from '@inroad/service-kit/access/access.decorators'
import { type Caller, MaybeCaller, TheCaller } from '@inroad/service-kit/access/caller'
import { Clock } from '@inroad/service-kit/clock'
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import type { Response } from 'express'
import type { EntityManager } from 'typeorm'
import { AmendProcurement } from './amend-procurement.js'
import { tagged } from './answer.js'
import { createProcurement } from './create-procurement.js'
import { EndProcurement } from './end-procurement.js'
import { ListProcurementsDto } from './input/list-procurements.dto.js'
import { platformReference } from './input/platform-reference.js'
import {
  AmendProcurementDto,
  CreateProcurementDto,
  EndProcurementDto,
  PublishNoticeDto,
} from './input/procurements.dto.js'
import { requestKey, versionToChange } from './input/request-headers.js'
import { statedFacts } from './input/stated-facts.js'
import { actorOf, readerOf } from './ownership/actor.js'
import { PublishNotice } from './publish-notice.js'
import { statedTerms } from './terms/stated-terms.js'
import type { ProcurementView } from './view/procurement-view.js'
import {
  listProcurements,
  oneProcurement,
  type ProcurementPage,
} from './view/procurements.query.js'

/** What a contracting authority does with its procurements. `:id` is our own id or the ocid. */
@Controller('procurements')
@Allow('buyer', 'approver')
export class ProcurementsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly publishNotice: PublishNotice,
    private readonly amendProcurement: AmendProcurement,
    private readonly endProcurement: EndProcurement,
  ) {}

  @Post()
  create(
    @Body() body: CreateProcurementDto,
    @Headers('idempotency-key') key: string | undefined,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProcurementView> {
    const { ocid, regime } = body
    const stated = { facts: statedFacts(body), terms: statedTerms(body.terms) }
    const request = { requestKey: requestKey(key), by: actorOf(caller), now: this.clock.now() }
    return this.transactions.run(async (tx) => {
      const id = await createProcurement(tx, { ocid, regime, ...stated, ...request })
      response.location(`/procurements/${id}`)
      return tagged(response, await oneProcurement(tx, id, request.by))
    })
  }

  @Post(':id/notices/:noticeId/publish')
  @HttpCode(200)
  publish(
    @Param() { id, noticeId }: { id: string; noticeId: string },
    @Body() body: PublishNoticeDto,
    @Headers() headers: ChangeHeaders,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProcurementView> {
    const input = { ...this.change(id, headers, body, caller), noticeId }
    return this.answer(id, caller, response, (tx) => this.publishNotice.run(tx, input))
  }

  @Post(':id/amend')
  @HttpCode(200)
  amend(
    @Param('id') id: string,
    @Body() body: AmendProcurementDto,
    @Headers() headers: ChangeHeaders,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProcurementView> {
    const { changes } = body
    const stated = { changes: statedFacts(changes), terms: statedTerms(changes.terms) }
    const input = { ...this.change(id, headers, body, caller), ...stated }
    return this.answer(id, caller, response, (tx) => this.amendProcurement.run(tx, input))
  }

  @Post(':id/end')
  @HttpCode(200)
  end(
    @Param('id') id: string,
    @Body() body: EndProcurementDto,
    @Headers() headers: ChangeHeaders,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProcurementView> {
    const input = { ...this.change(id, headers, body, caller), reason: body.reason }
    return this.answer(id, caller, response, (tx) => this.endProcurement.run(tx, input))
  }

  @Get()
  @Anyone()
  list(
    @Query() query: ListProcurementsDto,
    @MaybeCaller() caller: Caller | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProcurementPage> {
    response.vary('Authorization')
    return this.transactions.run((tx) => listProcurements(tx, query, caller))
  }

  @Get(':id')
  @Anyone()
  one(
    @Param('id') id: string,
    @MaybeCaller() caller: Caller | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProcurementView> {
    return this.answer(id, caller, response, () => Promise.resolve())
  }

  private change(ref: string, headers: ChangeHeaders, body: PublishNoticeDto, caller: Caller) {
    const version = versionToChange(headers['if-match'])
    const findATender = platformReference(body)
    const key = requestKey(headers['idempotency-key'])
    const target = { ref, version, by: actorOf(caller) }
    return { target, findATender, requestKey: key, now: this.clock.now() }
  }

  /** What a procurement is once the work is done, in the same transaction. */
  private answer(
    ref: string,
    caller: Caller | undefined,
    response: Response,
    work: (tx: EntityManager) => Promise<unknown>,
  ): Promise<ProcurementView> {
    return this.transactions.run(async (tx) => {
      await work(tx)
      return tagged(response, await oneProcurement(tx, ref, readerOf(caller)))
    })
  }
}

/** The headers that a change is asked for with. */
type ChangeHeaders = Readonly<Record<'if-match' | 'idempotency-key', string | undefined>>
