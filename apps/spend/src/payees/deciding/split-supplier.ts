import { Outbox } from '@inroad/messaging/outbox/outbox'
import type { Caller } from '@inroad/service-kit/access/caller'
import { RuleBroken } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { mayActFor } from '../../authorities/may-act-for.js'
import { nameKey } from '../normalise/name-key.js'
import { notHere } from '../existing-id.js'
import type { ActView } from './act.view.js'
import { beginAct, finishAct } from './act-of-person.js'
import type { SplitSupplierDto } from './deciding.dto.js'
import { paidSupplier, payeesOfSupplier, visiblePayees } from './visible-payees.query.js'

const MAKE = `
  insert into suppliers (name, name_key, identified, kind, from_cut)
  values ($1, $2, true, $3, $4) returning id`

/** A person says that some spellings of a supplier are somebody else: a supplier of their own. */
@Injectable()
export class SplitSupplier {
  constructor(private readonly outbox: Outbox) {}

  /** @throws NotFound, RuleBroken NOTHING_LEFT where no spelling would remain, Conflict */
  async run(
    tx: EntityManager,
    input: SplitSupplierDto & { supplierId: string; caller: Caller },
  ): Promise<ActView> {
    const reach = await mayActFor(tx, input.caller)
    const supplier = await paidSupplier(tx, reach, input.supplierId)
    const payees = await visiblePayees(tx, reach, input.payeeIds)
    if (payees.some(({ supplierId }) => supplierId !== supplier.id)) throw notHere()
    if (payees.length === (await payeesOfSupplier(tx, supplier.id)).length) {
      throw new RuleBroken('NOTHING_LEFT', 'Leave the supplier at least one of its spellings.')
    }
    const act = await beginAct(tx, input.caller, 'supplier split', payees)
    const name = payees[0]?.name ?? ''
    const [made] = await tx.query<{ id: number }[]>(MAKE, [
      name,
      nameKey(name) || name,
      supplier.kind,
      act.cut,
    ])
    const decisions = payees.map(({ id, kind }) => ({
      ...{ payeeId: id, supplierId: made?.id ?? 0, kind },
      decision: 'split' as const,
      confidence: 1,
      reason: input.reason.trim(),
    }))
    return finishAct(tx, this.outbox, act, decisions)
  }
}
