import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { enterNotice } from './enter-notice.js'
import { lockProcurement, type Target } from './stored/locked-procurement.query.js'
import type { PlatformReference } from './rules/find-a-tender.js'
import { meaningOf } from './rules/notice-kinds.js'
import { draftNotice } from './stored/stored-notice.query.js'

export interface PublishNoticeInput {
  target: Target
  noticeId: string
  /** Where it stands on Find a Tender; statutory notices need it. */
  findATender?: PlatformReference
  now: Date
}

/** Publishes a notice that was added as a draft: from then on it is told to those who asked. */
@Injectable()
export class PublishNotice {
  constructor(private readonly outbox: Outbox) {}

  async run(tx: EntityManager, input: PublishNoticeInput): Promise<number> {
    const { target, noticeId, findATender, now } = input
    const row = await lockProcurement(tx, target)
    const draft = await draftNotice(tx, row.id, noticeId)
    const entering = { ...draft, noticeId, meaning: meaningOf(draft.kind), findATender }
    return enterNotice(tx, this.outbox, row, entering, now)
  }
}
