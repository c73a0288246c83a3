import type { EntityManager } from 'typeorm'
import { latestCut } from '../cuts/take-cut.js'
import { sqlOcidOf } from './contract-ocid.js'
import { paidUnder } from './paid.query.js'

/** The awards, what they were before, and what was called off from them. */
const TOUCHED = `
  select id from awards
   where reference in (select reference from awards where id = any($1::int[]))
  union
  select id from awards
   where called_off_from in (select ocid from awards where id = any($1::int[]))`

const OCIDS = 'select distinct ocid from awards where id = any($1::int[]) and ocid is not null'

/** Those paid with a reference to an ocid, whoever the notice names. */
const REFERENCES = `
  select id from contract_references where ${sqlOcidOf('reference')} = any($1::text[])`

const PAID_WITH = `
  select distinct d.supplier_id as id
    from cells c
    join payee_decisions d on d.payee_id = c.payee_id and d.until_cut is null
   where c.contract_id = any($1::int[])`

/** Suppliers whose route may be another one since these awards were recorded. */
export async function suppliersUnder(
  tx: EntityManager,
  awardIds: readonly number[],
): Promise<number[]> {
  const touched = idsOf(await tx.query<{ id: number }[]>(TOUCHED, [awardIds]))
  const paid = (await paidUnder(tx, touched, await latestCut(tx))).map(
    ({ supplierId }) => supplierId,
  )
  const ocids = await tx.query<{ ocid: string }[]>(OCIDS, [touched])
  const references = await tx.query<{ id: number }[]>(REFERENCES, [ocids.map(({ ocid }) => ocid)])
  const referring =
    references.length === 0
      ? []
      : idsOf(await tx.query<{ id: number }[]>(PAID_WITH, [idsOf(references)]))
  return [...new Set([...paid, ...referring])]
}

function idsOf(rows: readonly { id: number }[]): number[] {
  return rows.map(({ id }) => id)
}
