import type { EvidenceGrade, IndirectReturnLineView } from './indirect-return.view.js'

export interface ReturnRow {
  number: number
  id: string
  supplierId: string
  supplierName: string
  companyNumber: string | null
  financialYear: number
  evidence: EvidenceGrade
  nhsIncome: string | null
  givenAt: Date
  inForce: boolean
  dataCut: number
  subcontractors: number
  total: string
  sme: string
  notSme: string
  unknown: string
}

/** Of `indirect_returns r`, with its supplier and its sums. */
export const RETURN_ROWS = `
  select r.id as number, r.public_id as id, s.public_id as "supplierId", s.name as "supplierName",
         (select min(i.id) from supplier_identifiers i
           where i.supplier_id = s.id and i.scheme = 'GB-COH') as "companyNumber",
         r.financial_year as "financialYear", r.evidence, r.nhs_income as "nhsIncome",
         r.given_at as "givenAt", r.until_cut is null as "inForce", r.from_cut::int as "dataCut",
         l.*
    from indirect_returns r
    join suppliers s on s.id = r.supplier_id
   cross join lateral (
     select count(*)::int as subcontractors, coalesce(sum(amount), 0)::numeric(18,2) as total,
            coalesce(sum(amount) filter (where stated_status = 'sme'), 0)::numeric(18,2) as sme,
            coalesce(sum(amount) filter (where stated_status = 'not-sme'), 0)::numeric(18,2)
              as "notSme",
            coalesce(sum(amount) filter (where stated_status = 'unknown'), 0)::numeric(18,2)
              as unknown
       from indirect_return_lines where return_id = r.id) l`

export function returnLineView(row: ReturnRow): IndirectReturnLineView {
  const { id, financialYear, evidence, subcontractors, total, sme, notSme, unknown } = row
  return {
    id,
    supplier: {
      id: row.supplierId,
      name: row.supplierName,
      ...(row.companyNumber !== null && { companyNumber: row.companyNumber }),
    },
    ...{ financialYear, evidence },
    ...(row.nhsIncome !== null && { nhsIncome: row.nhsIncome }),
    subcontractors,
    sterling: { total, sme, notSme, unknown },
    givenAt: row.givenAt.toISOString(),
    state: row.inForce ? 'in-force' : 'replaced',
  }
}
