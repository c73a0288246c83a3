import { fraction, pence } from '../share/pence.js'
import { given } from '../share/share-numbers.js'
import type { SupplierYearView } from './suppliers.view.js'

export type SupplierYearRow = Omit<SupplierYearView, 'share'>

/** @param total what all of them were paid, in pence */
export function supplierYear(
  { supplierId, name, identified, kind, class: status, lines, invoices, amount }: SupplierYearRow,
  total: bigint,
): SupplierYearView {
  return {
    ...{ supplierId, name, identified, kind, class: status, lines, invoices, amount },
    ...given('share', fraction(pence(amount), total)),
  }
}
