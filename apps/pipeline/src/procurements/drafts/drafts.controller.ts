import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Clock } from '@inroad/service-kit/clock'
import { Body, Controller, Delete, Headers, Param, Patch, Post, Res } from '@nestjs/common'
import type { Response } from 'express'
import { type AddedNotice, addNotice } from '../add-notice.js'
import { tagged } from '../answer.js'
import { AddNoticeDto, ChangeDraftDto, ChangeNoticeDto } from '../input/procurements.dto.js'
import { versionToChange } from '../input/request-headers.js'
import { statedFacts } from '../input/stated-facts.js'
import { actorOf } from '../ownership/actor.js'
import { statedTerms } from '../terms/stated-terms.js'
import type { ProcurementView } from '../view/procurement-view.js'
import { oneProcurement } from '../view/procurements.query.js'
import { changeDraft } from './change-draft.js'
import { changeNotice, deleteNotice } from './change-notice.js'
import { deleteDraft, type DeletedDraft } from './delete-draft.js'

/** What is written before it is published. Each save needs the version that was read (`If-Match`). */
@Controller('procurements')
@Allow('buyer', 'approver')
export class DraftsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Patch(':id/draft')
  change(
    @Param('id') id: string,
    @Body() body: ChangeDraftDto,
    @Headers('if-match') ifMatch: string | undefined,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProcurementView> {
    const stated = { changes: statedFacts(body), terms: statedTerms(body.terms) }
    const target = this.target(id, ifMatch, caller)
    const input = { target, regime: body.regime, ...stated, now: this.clock.now() }
    return this.transactions.run(async (tx) => {
      await changeDraft(tx, input)
      return tagged(response, await oneProcurement(tx, id, target.by))
    })
  }

  @Delete(':id')
  delete(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @TheCaller() caller: Caller,
  ): Promise<DeletedDraft> {
    const target = this.target(id, ifMatch, caller)
    return this.transactions.run((tx) => deleteDraft(tx, target, this.clock.now()))
  }

  @Post(':id/notices')
  addNotice(
    @Param('id') ref: string,
    @Body() { type, changes = {} }: AddNoticeDto,
    @Headers('if-match') ifMatch: string | undefined,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AddedNotice> {
    const version = ifMatch === undefined ? undefined : versionToChange(ifMatch)
    const target = { ref, by: actorOf(caller), version }
    const stated = { changes: statedFacts(changes), terms: statedTerms(changes.terms) }
    const input = { target, kind: type, ...stated, now: this.clock.now() }
    return this.transactions.run(async (tx) => {
      const added = await addNotice(tx, input)
      response.location(`/procurements/${added.procurementId}`)
      return tagged(response, added)
    })
  }

  @Patch(':id/notices/:noticeId')
  changeNotice(
    @Param() { id, noticeId }: { id: string; noticeId: string },
    @Body() { changes }: ChangeNoticeDto,
    @Headers('if-match') ifMatch: string | undefined,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AddedNotice> {
    const target = this.target(id, ifMatch, caller)
    const stated = { changes: statedFacts(changes), terms: statedTerms(changes.terms) }
    const input = { target, noticeId, ...stated, now: this.clock.now() }
    return this.transactions.run(async (tx) => tagged(response, await changeNotice(tx, input)))
  }

  @Delete(':id/notices/:noticeId')
  deleteNotice(
    @Param() { id, noticeId }: { id: string; noticeId: string },
    @Headers('if-match') ifMatch: string | undefined,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AddedNotice> {
    const input = { target: this.target(id, ifMatch, caller), noticeId, now: this.clock.now() }
    return this.transactions.run(async (tx) => tagged(response, await deleteNotice(tx, input)))
  }

  private target(ref: string, ifMatch: string | undefined, caller: Caller) {
    return { ref, version: versionToChange(ifMatch), by: actorOf(caller) }
  }
}
