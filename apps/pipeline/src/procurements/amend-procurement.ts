import { uuidv7 } from '@inroad/database/uuid-v7'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { RuleBroken } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { enterNotice } from './enter-notice.js'
import { lockProcurement, type Target } from './stored/locked-procurement.query.js'
import { amendedBy } from './rules/ending.js'
import type { FactChanges } from './known/fact-changes.js'
import type { PlatformReference } from './rules/find-a-tender.js'
import { insertNotice } from './stored/stored-notice.query.js'

export interface AmendProcurementInput {
  target: Target
  changes: FactChanges
  /** The amended notice on Find a Tender, where the procurement stands on a statutory one. */
  findATender?: PlatformReference
  now: Date
}

/** Changes what was published, by a notice of the same kind again. */
@Injectable()
export class AmendProcurement {
  constructor(private readonly outbox: Outbox) {}

  /** @throws RuleBroken NOTHING_CHANGED when no fact is given */
  async run(tx: EntityManager, input: AmendProcurementInput): Promise<number> {
    const { target, changes, findATender, now } = input
    const given = Object.values(changes).some((value) => value !== undefined)
    if (!given) {
      throw new RuleBroken('NOTHING_CHANGED', 'The amendment states nothing. Give what changes.')
    }
    const row = await lockProcurement(tx, target)
    const kind = amendedBy(row.known.standing)
    const noticeId = uuidv7()
    await insertNotice(tx, { id: noticeId, procurementId: row.id, kind, changes })
    const entering = {
      noticeId,
      kind,
      meaning: { effect: 'amends' as const },
      changes,
      findATender,
    }
    return enterNotice(tx, this.outbox, row, entering, now)
  }
}
