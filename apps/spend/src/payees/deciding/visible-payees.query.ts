import type { EntityManager } from 'typeorm'
import type { Reach } from '../../authorities/may-act-for.js'
import { notHere } from '../existing-id.js'
import type { PayeeKind } from '../payee-kind.js'

/** A payee with the decision in force. */
export interface DecidedPayeeRow {
  id: number
  publicId: string
  name: string
  decision: string
  kind: PayeeKind
  supplierId: number
  supplierKind: PayeeKind
  identified: boolean
}

const DECIDED = `
  select p.id, p.public_id as "publicId", p.name, d.decision, d.kind,
         s.id as "supplierId", s.kind as "supplierKind", s.identified
    from payees p
    join payee_decisions d on d.payee_id = p.id and d.until_cut is null
    join suppliers s on s.id = d.supplier_id`

const PAID = `
  ($2::int[] is null or exists (
    select from cells c where c.payee_id = p.id and c.authority_id = any($2)))`

/**
 * Payees by their public ids, all of them paid by somebody for whom the caller may act.
 * @throws NotFound where one is not there, or not for the caller
 */
export async function visiblePayees(
  tx: EntityManager,
  reach: Reach,
  ids: readonly string[],
): Promise<DecidedPayeeRow[]> {
  const asked = [...new Set(ids.map((id) => id.toLowerCase()))]
  const rows = await tx.query<DecidedPayeeRow[]>(
    `${DECIDED} where p.public_id = any($1::uuid[]) and ${PAID} order by p.id`,
    [asked, within(reach)],
  )
  if (rows.length < asked.length) throw notHere()
  return rows
}

/** All payees that count for a supplier now, whoever paid them. */
export function payeesOfSupplier(
  tx: EntityManager,
  supplierId: number,
): Promise<DecidedPayeeRow[]> {
  return tx.query<DecidedPayeeRow[]>(`${DECIDED} where d.supplier_id = $1 order by p.id`, [
    supplierId,
  ])
}

export interface SupplierRow {
  id: number
  name: string
  nameKey: string
  identified: boolean
  kind: PayeeKind
}

const SUPPLIER = `
  select s.id, s.name, s.name_key as "nameKey", s.identified, s.kind
    from suppliers s
   where s.public_id = $1 and ($2::int[] is null or s.kind <> 'individual' or exists (
     select from payee_decisions d join cells c on c.payee_id = d.payee_id
      where d.supplier_id = s.id and d.until_cut is null and c.authority_id = any($2)))`

/** Firms are everybody's to see; people only whose who paid them. @throws NotFound */
export async function visibleSupplier(
  tx: EntityManager,
  reach: Reach,
  id: string,
): Promise<SupplierRow> {
  const [row] = await tx.query<SupplierRow[]>(SUPPLIER, [id, within(reach)])
  if (!row) throw notHere()
  return row
}

/** Somebody whom the caller's organisation pays. @throws NotFound */
export async function paidSupplier(
  tx: EntityManager,
  reach: Reach,
  id: string,
): Promise<SupplierRow> {
  const supplier = await visibleSupplier(tx, reach, id)
  if (reach.all) return supplier
  const [paid] = await tx.query<unknown[]>(
    `select from payee_decisions d join cells c on c.payee_id = d.payee_id
      where d.supplier_id = $1 and d.until_cut is null and c.authority_id = any($2) limit 1`,
    [supplier.id, reach.ids],
  )
  if (!paid) throw notHere()
  return supplier
}

/** Ids of authorities as a parameter; null is all. */
export function within(reach: Reach): readonly number[] | null {
  return reach.all ? null : reach.ids
}
