import { Transactions } from '@inroad/database/transactions'
import { Clock } from '@inroad/service-kit/clock'
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import type { Response } from 'express'
import type { EntityManager } from 'typeorm'
import { addNotice } from './add-notice.js'
import { AmendProcurement } from './amend-procurement.js'
import { createProcurement } from './create-procurement.js'
import { EndProcurement } from './end-procurement.js'
import { ListProcurementsDto } from './input/list-procurements.dto.js'
import { platformReference } from './input/platform-reference.js'
import {
  AddNoticeDto,
  AmendProcurementDto,
  CreateProcurementDto,
  EndProcurementDto,
  PublishNoticeDto,
} from './input/procurements.dto.js'
import { entityTag, requestKey, requiredVersion } from './input/request-headers.js'
import { statedFacts } from './input/stated-facts.js'
import { PublishNotice } from './publish-notice.js'
import type { ProcurementView } from './view/procurement-view.js'
import {
  listProcurements,
  oneProcurement,
  type ProcurementPage,
} from './view/procurements.query.js'

/** What a contracting authority does with its procurements. `:id` is our own id or the ocid. */
@Controller('procurements')
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
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProcurementView> {
    const { ocid, regime } = body
    const facts = statedFacts(body)
    const input = { ocid, regime, facts, requestKey: requestKey(key), now: this.clock.now() }
    return this.transactions.run(async (tx) => {
      const id = await createProcurement(tx, input)
      response.location(`/procurements/${id}`)
      return tagged(response, await oneProcurement(tx, id))
    })
  }

  @Post(':id/notices')
  add(
    @Param('id') ref: string,
    @Body() { type, changes = {} }: AddNoticeDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ procurementId: string; noticeId: string; version: number }> {
    const notice = { target: { ref }, kind: type, changes: statedFacts(changes) }
    return this.transactions.run(async (tx) => {
      const added = await addNotice(tx, notice)
      response.location(`/procurements/${added.procurementId}`)
      return tagged(response, added)
    })
  }

  @Post(':id/notices/:noticeId/publish')
  @HttpCode(200)
  publish(
    @Param() { id, noticeId }: { id: string; noticeId: string },
    @Body() body: PublishNoticeDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProcurementView> {
    const input = { ...this.change(id, ifMatch, body), noticeId }
    return this.answer(id, response, (tx) => this.publishNotice.run(tx, input))
  }

  @Post(':id/amend')
  @HttpCode(200)
  amend(
    @Param('id') id: string,
    @Body() body: AmendProcurementDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProcurementView> {
    const input = { ...this.change(id, ifMatch, body), changes: statedFacts(body.changes) }
    return this.answer(id, response, (tx) => this.amendProcurement.run(tx, input))
  }

  @Post(':id/end')
  @HttpCode(200)
  end(
    @Param('id') id: string,
    @Body() body: EndProcurementDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProcurementView> {
    const input = { ...this.change(id, ifMatch, body), reason: body.reason }
    return this.answer(id, response, (tx) => this.endProcurement.run(tx, input))
  }

  @Get()
  list(@Query() query: ListProcurementsDto): Promise<ProcurementPage> {
    return this.transactions.run((tx) => listProcurements(tx, query))
  }

  @Get(':id')
  one(
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProcurementView> {
    return this.answer(id, response, () => Promise.resolve())
  }

  private change(ref: string, ifMatch: string | undefined, body: PublishNoticeDto) {
    const target = { ref, version: requiredVersion(ifMatch) }
    return { target, findATender: platformReference(body), now: this.clock.now() }
  }

  /** What a procurement is once the work is done, in the same transaction. */
  private answer(
    ref: string,
    response: Response,
    work: (tx: EntityManager) => Promise<unknown>,
  ): Promise<ProcurementView> {
    return this.transactions.run(async (tx) => {
      await work(tx)
      return tagged(response, await oneProcurement(tx, ref))
    })
  }
}

function tagged<View extends { version: number }>(response: Response, view: View): View {
  response.set('ETag', entityTag(view.version))
  return view
}
