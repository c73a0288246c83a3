import { uuidv7 } from '@inroad/database/uuid-v7'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { EntityManager } from 'typeorm'
import { takeCut } from '../cuts/take-cut.js'
import { applyStated } from '../sme-status/apply-stated.js'
import { ensureByName, ensureIdentified, type SupplierRef } from './deciding/ensure-suppliers.js'
import { keepProposals } from './deciding/keep-proposals.js'
import { writeDecisions } from './deciding/write-decisions.js'
import { undecidedPayees, unmatchedPayees } from './resolving/payees-to-decide.query.js'
import type { IdentifiedTarget, PayeeRow, Resolution } from './resolving/resolution.js'
import { resolvePayees } from './resolving/resolve-payees.js'
import { RULE_VERSION } from './rule-version.js'

/** So many are looked up at a time. */
const BATCH = 5000

/**
 * Gives every payee without a decision in force one: a supplier that is known, somebody of a
 * register, or a supplier known by name only; and proposals where somebody should look. Takes a cut
 * when there is anything to do, after the looking up. An event for each.
 */
export async function decidePayees(tx: EntityManager, outbox: Outbox): Promise<number> {
  return decide(tx, outbox, await undecidedPayees(tx))
}

/**
 * Looks again for whom the rules found nobody, after a register was loaded. What people decided
 * stays as it is.
 * @returns how many payees were found now
 */
export async function decideAgain(tx: EntityManager, outbox: Outbox): Promise<number> {
  return decide(tx, outbox, await unmatchedPayees(tx), true)
}

async function decide(
  tx: EntityManager,
  outbox: Outbox,
  payees: readonly PayeeRow[],
  again = false,
): Promise<number> {
  const resolutions: Resolution[] = []
  for (let at = 0; at < payees.length; at += BATCH) {
    resolutions.push(...(await resolvePayees(tx, payees.slice(at, at + BATCH))))
  }
  if (again) await keepProposals(tx, resolutions)
  const wanted = again ? resolutions.filter(isFound) : resolutions
  if (wanted.length === 0) return 0
  const cut = await takeCut(tx, again ? 'payees looked up again' : 'payees decided')
  // Whoever held the counter before may have decided some of them.
  const due = await stillDue(tx, wanted, again)
  if (!again) await keepProposals(tx, due)
  const suppliers = await suppliersOf(tx, due, cut)
  const act = { actId: uuidv7(), cut, ruleVersion: RULE_VERSION }
  await writeDecisions(
    tx,
    outbox,
    act,
    due.map(({ payee, confidence, reason, ...one }, at) => {
      const { id: supplierId, kind } = suppliers[at] ?? { id: 0, kind: one.kind }
      const decision = isFound(one) ? ('matched' as const) : ('no-match' as const)
      return { payeeId: payee.id, supplierId, decision, kind, confidence, reason }
    }),
  )
  await applyStated(tx, [...new Set(suppliers.map(({ id }) => id))])
  return due.length
}

const STILL_DUE = `
  select p.id from unnest($1::int[]) as p(id)
   where not exists (
     select from payee_decisions d
      where d.payee_id = p.id and d.until_cut is null
        and not ($2 and d.decided_by is null and d.decision = 'no-match'))`

async function stillDue(
  tx: EntityManager,
  wanted: readonly Resolution[],
  again: boolean,
): Promise<Resolution[]> {
  const ids = wanted.map(({ payee }) => payee.id)
  const rows = await tx.query<{ id: number }[]>(STILL_DUE, [ids, again])
  const due = new Set(rows.map(({ id }) => id))
  return wanted.filter(({ payee }) => due.has(payee.id))
}

async function suppliersOf(
  tx: EntityManager,
  resolutions: readonly Resolution[],
  cut: number,
): Promise<SupplierRef[]> {
  const numbered = resolutions.filter((one) => one.target !== undefined)
  const named = resolutions.filter((one) => !isFound(one))
  const identified = await ensureIdentified(
    tx,
    numbered.map(({ target, kind }) => ({ ...(target as IdentifiedTarget), kind })),
    cut,
  )
  const byName = await ensureByName(
    tx,
    named.map(({ payee, kind }) => ({ name: payee.name, kind })),
    cut,
  )
  const found = new Map<Resolution, SupplierRef>([
    ...numbered.map((one, at) => [one, identified[at]] as [Resolution, SupplierRef]),
    ...named.map((one, at) => [one, byName[at]] as [Resolution, SupplierRef]),
  ])
  return resolutions.map((one) => found.get(one) ?? { id: one.supplierId ?? 0, kind: one.kind })
}

function isFound({ target, supplierId }: Pick<Resolution, 'target' | 'supplierId'>): boolean {
  return target !== undefined || supplierId !== undefined
}
