import { Outbox } from '@inroad/messaging/outbox/outbox'
import type { Caller } from '@inroad/service-kit/access/caller'
import { InvalidInput, RuleBroken } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { mayActFor } from '../../authorities/may-act-for.js'
import { notHere } from '../existing-id.js'
import type { PayeeKind } from '../payee-kind.js'
import type { ActView } from './act.view.js'
import { beginAct, finishAct } from './act-of-person.js'
import type { DecidePayeeDto } from './deciding.dto.js'
import { ensureByName, ensureIdentified, type SupplierRef } from './ensure-suppliers.js'
import { rejectProposals } from './reject-proposals.js'
import {
  type DecidedPayeeRow,
  payeesOfSupplier,
  visiblePayees,
  visibleSupplier,
} from './visible-payees.query.js'

/**
 * A person says who a payee is, who it is not, or what it is. Payees that share its spelling go with
 * it, as long as they are known by that name only.
 */
@Injectable()
export class DecidePayee {
  constructor(private readonly outbox: Outbox) {}

  /** @throws NotFound, InvalidInput naming the field, Conflict DECIDED_MEANWHILE */
  async run(
    tx: EntityManager,
    input: DecidePayeeDto & { payeeId: string; caller: Caller },
  ): Promise<ActView> {
    const { caller, decision, reason } = input
    const reach = await mayActFor(tx, caller)
    const [payee] = await visiblePayees(tx, reach, [input.payeeId])
    if (!payee) throw notHere()
    const payees = await withItsSpelling(tx, payee)
    const accepted = input.supplierId && (await visibleSupplier(tx, reach, input.supplierId))
    const act = await beginAct(tx, caller, `payee ${decision}`, payees)
    const target = accepted
      ? { id: accepted.id, kind: accepted.kind }
      : await this.target(tx, input, payee, act.cut)
    if (decision === 'reject') {
      await rejectProposals(tx, act, payees, input.registerEntryId)
    }
    return finishAct(
      tx,
      this.outbox,
      act,
      payees.map(({ id }) => ({
        payeeId: id,
        supplierId: target.id,
        decision: decision === 'reject' ? 'rejected' : 'matched',
        kind: input.decision === 'kind' ? (input.kind ?? target.kind) : target.kind,
        confidence: 1,
        reason: reason?.trim() || SAID[decision],
      })),
    )
  }

  private async target(
    tx: EntityManager,
    input: DecidePayeeDto,
    payee: DecidedPayeeRow,
    cut: number,
  ): Promise<SupplierRef> {
    if (input.decision === 'accept') return acceptedEntry(tx, input.registerEntryId, cut)
    if (input.decision === 'reject') {
      const kind: PayeeKind = payee.identified ? 'third-party' : payee.supplierKind
      return first(await ensureByName(tx, [{ name: payee.name, kind }], cut))
    }
    const { kind } = input
    if (!kind) throw wrong('kind', 'kind: say what the payee is, such as "nhs"')
    if (payee.identified && kind !== 'individual') return { id: payee.supplierId, kind }
    return first(await ensureByName(tx, [{ name: payee.name, kind }], cut))
  }
}

const SAID: Record<DecidePayeeDto['decision'], string> = {
  accept: 'accepted by a person',
  reject: 'rejected by a person',
  kind: 'kind said by a person',
}

/** Spellings under one name key are decided on together; of people each alone. */
function withItsSpelling(tx: EntityManager, payee: DecidedPayeeRow): Promise<DecidedPayeeRow[]> {
  if (payee.identified || payee.kind === 'individual') return Promise.resolve([payee])
  return payeesOfSupplier(tx, payee.supplierId)
}

const ENTRY = `
  select scheme, number, name, kind from register_entries where id = $1`

async function acceptedEntry(
  tx: EntityManager,
  entryId: number | undefined,
  cut: number,
): Promise<SupplierRef> {
  if (entryId === undefined) {
    throw wrong('registerEntryId', 'registerEntryId: say which proposal, or give a supplierId')
  }
  const [entry] = await tx.query<
    { scheme: string; number: string; name: string; kind: PayeeKind }[]
  >(ENTRY, [entryId])
  if (!entry) throw wrong('registerEntryId', 'registerEntryId: there is no such entry')
  return first(await ensureIdentified(tx, [entry], cut))
}

function first(refs: readonly SupplierRef[]): SupplierRef {
  const [ref] = refs
  if (ref) return ref
  throw new RuleBroken('NO_SUPPLIER', 'The payee has no name by which it could be known.')
}

function wrong(field: string, message: string): InvalidInput {
  return new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [{ field, message }])
}
