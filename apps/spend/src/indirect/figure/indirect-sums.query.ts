import type { EntityManager } from 'typeorm'
import type { EvidenceGrade } from '../returns/indirect-return.view.js'

/** What one return says. Pounds as decimal texts. */
export interface ReturnSums {
  evidence: EvidenceGrade
  isSupplyChain: boolean
  /** Absent where the supplier did not say it. */
  nhsIncome: string | null
  subcontractors: number
  sme: string
  notSme: string
  unknown: string
}

const SUMS = `
  select r.evidence, s.kind = 'nhs-supply-chain' as "isSupplyChain", r.nhs_income as "nhsIncome",
         count(l.return_id)::int as subcontractors,
         coalesce(sum(l.amount) filter (where stated_status = 'sme'), 0)::numeric(18,2)::text as sme,
         coalesce(sum(l.amount) filter (where stated_status = 'not-sme'), 0)::numeric(18,2)::text
           as "notSme",
         coalesce(sum(l.amount) filter (where stated_status = 'unknown'), 0)::numeric(18,2)::text
           as unknown
    from indirect_returns r
    join suppliers s on s.id = r.supplier_id
    left join indirect_return_lines l on l.return_id = r.id
   where r.financial_year = $1 and r.from_cut <= $2 and (r.until_cut is null or r.until_cut > $2)
   group by r.id, s.kind order by r.id`

/** The returns of a year as they were known at a cut. */
export function indirectSums(
  tx: EntityManager,
  financialYear: number,
  cut: number,
): Promise<ReturnSums[]> {
  return tx.query<ReturnSums[]>(SUMS, [financialYear, cut])
}
