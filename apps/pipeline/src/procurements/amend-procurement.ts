import { uuidv7 } from '@inroad/database/uuid-v7'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { RuleBroken } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { enterNotice } from './enter-notice.js'
import { lockForNew, type Target } from './stored/locked-procurement.query.js'
import { amendedBy } from './rules/ending.js'
import type { FactChanges } from './known/fact-changes.js'
import type { PlatformReference } from './rules/find-a-tender.js'
import { assertAmongBuyers } from './ownership/may-change.js'
import { fieldsOf, recordChange } from './ownership/record-change.js'
import { keyOf } from './request-key.js'
import { insertNotice } from './stored/stored-notice.query.js'
import { storeTerms } from './stored/stored-terms.query.js'
import { changedTerms, type TermChanges } from './terms/tender-terms.js'

export interface AmendProcurementInput {
  target: Target
  changes: FactChanges
  terms?: TermChanges
  /** The amended notice on Find a Tender, where the procurement stands on a statutory one. */
  findATender?: PlatformReference
  /** The same key asks for the same amendment again (`Idempotency-Key`). */
  requestKey?: string
  now: Date
}

/** Changes what was published, by a notice of the same kind again. */
@Injectable()
export class AmendProcurement {
  constructor(private readonly outbox: Outbox) {}

  /** @throws RuleBroken NOTHING_CHANGED when no fact is given */
  async run(tx: EntityManager, input: AmendProcurementInput): Promise<void> {
    const { target, changes, terms = {}, findATender, now } = input
    const { by } = target
    const fields = fieldsOf(changes, terms)
    if (fields.length === 0) {
      throw new RuleBroken('NOTHING_CHANGED', 'The amendment states nothing. Give what changes.')
    }
    if (changes.buyers) assertAmongBuyers(changes.buyers, by.organisation)
    const requestKey = keyOf(by.organisation.id, input.requestKey)
    const row = await lockForNew(tx, target, requestKey)
    if (row === 'done') return
    const kind = amendedBy(row.known.standing)
    const noticeId = uuidv7()
    const procurementId = row.id
    const organisationId = by.organisation.id
    await insertNotice(tx, { id: noticeId, procurementId, organisationId, kind, changes, terms })
    await storeTerms(tx, procurementId, changedTerms(row.terms, terms))
    const meaning = { effect: 'amends' as const }
    const entering = { noticeId, kind, meaning, changes, findATender, requestKey }
    const version = await enterNotice(tx, this.outbox, row, entering, now)
    const change = { by, procurementId, noticeId, version, fields, now }
    await recordChange(tx, { ...change, action: 'amended' })
  }
}
