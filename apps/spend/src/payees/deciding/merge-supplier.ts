import { Outbox } from '@inroad/messaging/outbox/outbox'
import type { Caller } from '@inroad/service-kit/access/caller'
import { Conflict, RuleBroken } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { mayActFor } from '../../authorities/may-act-for.js'
import type { ActView } from './act.view.js'
import { beginAct, finishAct } from './act-of-person.js'
import type { MergeSupplierDto } from './deciding.dto.js'
import { paidSupplier, payeesOfSupplier, visibleSupplier } from './visible-payees.query.js'

const MERGED = `
  select from supplier_merges where supplier_id = any($1::int[]) and until_cut is null limit 1`
const MERGE = `
  insert into supplier_merges (supplier_id, into_id, act_id, from_cut) values ($1, $2, $3, $4)`

/**
 * A person says that two suppliers are one. All spellings of the first count for the second, and so
 * does whoever comes with a number of the first later.
 */
@Injectable()
export class MergeSupplier {
  constructor(private readonly outbox: Outbox) {}

  /** @throws NotFound, RuleBroken SAME_SUPPLIER or NOTHING_TO_MERGE, Conflict MERGED_ALREADY */
  async run(
    tx: EntityManager,
    input: MergeSupplierDto & { supplierId: string; caller: Caller },
  ): Promise<ActView> {
    const reach = await mayActFor(tx, input.caller)
    const supplier = await paidSupplier(tx, reach, input.supplierId)
    const into = await visibleSupplier(tx, reach, input.intoSupplierId)
    if (supplier.id === into.id) {
      throw new RuleBroken('SAME_SUPPLIER', 'Choose another supplier: this one is itself.')
    }
    const payees = await payeesOfSupplier(tx, supplier.id)
    if (payees.length === 0) {
      throw new RuleBroken('NOTHING_TO_MERGE', 'No spelling counts for this supplier.')
    }
    const act = await beginAct(tx, input.caller, 'suppliers merged', payees)
    // After the cut is taken no other act can be under way.
    const [merged] = await tx.query<unknown[]>(MERGED, [[supplier.id, into.id]])
    if (merged)
      throw new Conflict('MERGED_ALREADY', 'One of the two was merged into another before.')
    if (supplier.identified) {
      await tx.query(MERGE, [supplier.id, into.id, act.actId, act.cut])
    }
    const decisions = payees.map(({ id }) => ({
      ...{ payeeId: id, supplierId: into.id, kind: into.kind },
      decision: 'merged' as const,
      confidence: 1,
      reason: input.reason.trim(),
    }))
    return finishAct(tx, this.outbox, act, decisions)
  }
}
