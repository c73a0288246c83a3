import type { EntityManager } from 'typeorm'
import type { EvidenceGrade } from './indirect-return.view.js'
import type { ReturnLine } from './reading/return-row.js'
import type { StrategicSupplier } from './strategic-supplier.js'

export interface NewReturn {
  publicId: string
  supplier: StrategicSupplier
  fy: number
  evidence: EvidenceGrade
  nhsIncome?: string
  sha256: Buffer
  givenBy?: string
  lines: readonly ReturnLine[]
}

export interface ReturnInForce {
  id: number
  publicId: string
  evidence: EvidenceGrade
  nhsIncome: string | null
  sha256: Buffer
}

const IN_FORCE = `
  select id, public_id as "publicId", evidence, nhs_income as "nhsIncome", sha256
    from indirect_returns
   where supplier_id = $1 and financial_year = $2 and until_cut is null`

export async function returnInForce(
  tx: EntityManager,
  supplierId: number,
  fy: number,
): Promise<ReturnInForce | undefined> {
  const [row] = await tx.query<ReturnInForce[]>(IN_FORCE, [supplierId, fy])
  return row
}

const REPLACE = 'update indirect_returns set until_cut = $2 where id = $1'

const STORE = `
  insert into indirect_returns
         (public_id, supplier_id, financial_year, evidence, nhs_income, sha256, given_by, from_cut)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  returning id`

const STORE_LINES = `
  insert into indirect_return_lines
         (return_id, row_number, name, company_number, supplier_id, stated_status, amount)
  select $1, l.row_number, l.name, l.number, i.supplier_id, l.status, l.amount
    from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::numeric[])
         as l (row_number, name, number, status, amount)
    left join supplier_identifiers i on i.scheme = 'GB-COH' and i.id = l.number`

/** Keeps a return from a cut on; the one it replaces is kept until then. */
export async function storeReturn(
  tx: EntityManager,
  { publicId, supplier, fy, evidence, nhsIncome, sha256, givenBy, lines }: NewReturn,
  { cut, replaces }: { cut: number; replaces?: number },
): Promise<void> {
  if (replaces !== undefined) await tx.query(REPLACE, [replaces, cut])
  const [{ id } = { id: 0 }] = await tx.query<{ id: number }[]>(STORE, [
    ...[publicId, supplier.id, fy, evidence, nhsIncome ?? null],
    ...[sha256, givenBy ?? null, cut],
  ])
  await tx.query(STORE_LINES, [
    id,
    lines.map(({ row }) => row),
    lines.map(({ name }) => name),
    lines.map(({ companyNumber }) => companyNumber ?? null),
    lines.map(({ status }) => status),
    lines.map(({ amount }) => amount),
  ])
}
