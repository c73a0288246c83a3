import { uuidv7 } from '@inroad/database/uuid-v7'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { CloseReason } from '../ocds/notice/read-notice.js'
import { enterNotice } from './enter-notice.js'
import { lockProcurement, type Target } from './stored/locked-procurement.query.js'
import { recordChange } from './ownership/record-change.js'
import { endedBy } from './rules/ending.js'
import type { PlatformReference } from './rules/find-a-tender.js'
import { meaningOf } from './rules/notice-kinds.js'
import { insertNotice } from './stored/stored-notice.query.js'

export interface EndProcurementInput {
  target: Target
  reason: CloseReason
  /** The termination notice on Find a Tender, where one is due. */
  findATender?: PlatformReference
  now: Date
}

/** Ends a procurement that will not come to an award. */
@Injectable()
export class EndProcurement {
  constructor(private readonly outbox: Outbox) {}

  async run(tx: EntityManager, input: EndProcurementInput): Promise<number> {
    const { target, reason, findATender, now } = input
    const row = await lockProcurement(tx, target)
    const kind = endedBy(row.known.standing, reason)
    const noticeId = uuidv7()
    await insertNotice(tx, { id: noticeId, procurementId: row.id, kind, changes: {} })
    const meaning = meaningOf(kind)
    const entering = { noticeId, kind, meaning, changes: {}, findATender, closeReason: reason }
    const version = await enterNotice(tx, this.outbox, row, entering, now)
    const change = { by: target.by, procurementId: row.id, noticeId, version, now }
    await recordChange(tx, { ...change, action: 'ended', fields: ['reason'] })
    return version
  }
}
