import { uuidv7 } from '@inroad/database/uuid-v7'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { CloseReason } from '../ocds/notice/read-notice.js'
import { enterNotice } from './enter-notice.js'
import { lockForNew, type Target } from './stored/locked-procurement.query.js'
import { recordChange } from './ownership/record-change.js'
import { endedBy } from './rules/ending.js'
import type { PlatformReference } from './rules/find-a-tender.js'
import { meaningOf } from './rules/notice-kinds.js'
import { keyOf } from './request-key.js'
import { insertNotice } from './stored/stored-notice.query.js'

export interface EndProcurementInput {
  target: Target
  reason: CloseReason
  /** The termination notice on Find a Tender, where one is due. */
  findATender?: PlatformReference
  /** The same key asks for the same end again (`Idempotency-Key`). */
  requestKey?: string
  now: Date
}

/** Ends a procurement that will not come to an award. */
@Injectable()
export class EndProcurement {
  constructor(private readonly outbox: Outbox) {}

  async run(tx: EntityManager, input: EndProcurementInput): Promise<void> {
    const { target, reason, findATender, now } = input
    const { by } = target
    const requestKey = keyOf(by.organisation.id, input.requestKey)
    const row = await lockForNew(tx, target, requestKey)
    if (row === 'done') return
    const kind = endedBy(row.known.standing, reason)
    const noticeId = uuidv7()
    const owned = { procurementId: row.id, organisationId: by.organisation.id }
    await insertNotice(tx, { id: noticeId, ...owned, kind, changes: {} })
    const what = { noticeId, kind, meaning: meaningOf(kind), changes: {}, closeReason: reason }
    const entering = { ...what, findATender, requestKey }
    const version = await enterNotice(tx, this.outbox, row, entering, now)
    const change = { by, procurementId: row.id, noticeId, version, now }
    await recordChange(tx, { ...change, action: 'ended', fields: ['reason'] })
  }
}
