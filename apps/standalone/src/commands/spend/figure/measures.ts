import type { FigureScope } from '@inroad/spend/figures/scope/figure-scope'
import { paymentTimes } from '@inroad/spend/figures/payment-times/payment-times.query'
import { paymentTimesCsv } from '@inroad/spend/figures/payment-times/payment-times-csv'
import { concentration } from '@inroad/spend/figures/suppliers/concentration.query'
import { supplierChanges } from '@inroad/spend/figures/suppliers/supplier-changes.query'
import {
  changesCsv,
  concentrationCsv,
  topSuppliersCsv,
} from '@inroad/spend/figures/suppliers/suppliers-csv'
import { topSuppliers } from '@inroad/spend/figures/suppliers/top-suppliers.query'
import type { FigureFacts } from '@inroad/spend/figures/scope/figure.view'
import type { ShownYears } from '@inroad/spend/figures/scope/read-figures'
import type { EntityManager } from 'typeorm'

type Rows = AsyncIterable<string>

/** A figure besides the SME share that the command line makes again. */
export interface OtherMeasure {
  view(tx: EntityManager, scope: FigureScope): Promise<FigureFacts>
  rows(tx: EntityManager, scope: FigureScope): Promise<Rows>
  /** The years that it looks at; its own when left out. */
  years?(scope: FigureScope): ShownYears
}

const AS_MANY_AS_A_SCREEN = 20

/** Of the newest data, by the default method. */
export const OTHER_MEASURES: Readonly<Record<string, OtherMeasure>> = {
  'top-suppliers': {
    view: (tx, scope) => topSuppliers(tx, scope, AS_MANY_AS_A_SCREEN),
    rows: topSuppliersCsv,
  },
  concentration: {
    view: concentration,
    rows: async (tx, scope) => concentrationCsv(await concentration(tx, scope)),
  },
  'payment-times': {
    view: paymentTimes,
    rows: async (tx, scope) => paymentTimesCsv(await paymentTimes(tx, scope)),
  },
  'supplier-changes': {
    view: supplierChanges,
    rows: changesCsv,
    years: ({ financialYear }) => ({ from: financialYear - 1, until: financialYear }),
  },
}
