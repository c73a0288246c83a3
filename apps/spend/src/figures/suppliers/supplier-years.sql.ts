import type { FigureScope } from '../scope/figure-scope.js'

/** Suppliers of which authorities, in which year: as $1 and $2. */
export interface SupplierYears {
  /** 0 is all of them together. */
  authorityIds: readonly number[]
  financialYear: number
}

export function supplierYearsOf({ authorityIds, financialYear }: FigureScope): SupplierYears {
  return { authorityIds: authorityIds ?? [0], financialYear }
}

export function parametersOf({ authorityIds, financialYear }: SupplierYears): unknown[] {
  return [authorityIds, financialYear]
}

/**
 * What each supplier was paid in a year, as $1 authorities and the given year: third parties and NHS
 * Supply Chain. People, and bodies that are no suppliers, are not in it.
 */
export function paidIn(year: string): string {
  return `
    select supplier_id, kind, sum(lines)::int as lines, sum(invoices)::int as invoices,
           sum(amount) as amount
      from supplier_years
     where authority_id = any($1::int[]) and financial_year = ${year}
       and kind in ('third-party', 'nhs-supply-chain')
     group by 1, 2`
}

/** The class of supplier `y` on the last day of a year. */
export function classIn(year: string): string {
  return `case when y.kind <> 'third-party' then y.kind else coalesce(
    (select t.status from supplier_statuses t
      where t.supplier_id = y.supplier_id and t.first_day <= make_date(${year} + 1, 3, 31)
        and t.until_day > make_date(${year} + 1, 3, 31)), 'unknown') end`
}

/** As `SupplierYearView` has it, of `y` joined to its supplier `s`. */
export const SUPPLIER_YEAR = `
  s.public_id as "supplierId", s.name, s.identified, y.kind, y.lines, y.invoices,
  y.amount::text as amount`
