import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { enterNotice } from './enter-notice.js'
import { fieldsOf, recordChange } from './ownership/record-change.js'
import { keyOf } from './request-key.js'
import type { PlatformReference } from './rules/find-a-tender.js'
import { meaningOf } from './rules/notice-kinds.js'
import { recordSmeChecks } from './sme-checks/record-sme-checks.js'
import {
  assertVersion,
  lockProcurement,
  type LockedProcurement,
  type Target,
} from './stored/locked-procurement.query.js'
import { assertDraft, ownNotice, type OwnNotice } from './stored/stored-notice.query.js'
import { storeTerms } from './stored/stored-terms.query.js'
import { changedTerms } from './terms/tender-terms.js'

export interface PublishNoticeInput {
  target: Target
  noticeId: string
  /** Where it stands on Find a Tender; statutory notices need it. */
  findATender?: PlatformReference
  /** The same key asks for the same publication again (`Idempotency-Key`). */
  requestKey?: string
  now: Date
}

/** Publishes a notice that was added as a draft: from then on it is told to those who asked. */
@Injectable()
export class PublishNotice {
  constructor(private readonly outbox: Outbox) {}

  /** @throws Conflict NOTICE_ALREADY_PUBLISHED unless it was published by the same request key */
  async run(tx: EntityManager, input: PublishNoticeInput): Promise<number> {
    const { target, noticeId, now } = input
    const { ref, by } = target
    const requestKey = keyOf(by.organisation.id, input.requestKey)
    const row = await lockProcurement(tx, { ref, by })
    const notice = await ownNotice(tx, row.id, noticeId, by.organisation.id)
    if (requestKey && notice.requestKey?.equals(requestKey)) return row.version
    assertDraft(notice)
    assertVersion(row, target.version)
    await this.checkAndKeep(tx, row, notice, input)
    const { kind, changes } = notice
    const { findATender } = input
    const meaning = meaningOf(kind)
    const entering = { noticeId, kind, changes, meaning, findATender, requestKey }
    const version = await enterNotice(tx, this.outbox, row, entering, now)
    const fields = fieldsOf(changes, notice.terms)
    const change = { by, procurementId: row.id, noticeId, version, fields, now }
    await recordChange(tx, { ...change, action: 'notice-published' })
    return version
  }

  /** What the authority was told when it published, so that it can be shown later. */
  private async checkAndKeep(
    tx: EntityManager,
    row: LockedProcurement,
    notice: OwnNotice,
    { noticeId, now }: PublishNoticeInput,
  ): Promise<void> {
    const terms = changedTerms(row.terms, notice.terms)
    await storeTerms(tx, row.id, terms)
    if (meaningOf(notice.kind).effect !== 'publishes') return
    await recordSmeChecks(tx, { row: { ...row, terms }, noticeId, notice, now })
  }
}
