import type { AwardRoute, SpendRoute } from './route.js'

/** A contract or award that a supplier is named in. */
export interface SupplierAwardView {
  title: string
  ocid?: string
  route: AwardRoute
  /** `announced`: only an intention (UK6); `entered`: the contract itself. */
  standing: 'announced' | 'entered'
  buyers: string[]
  /** `yyyy-mm-dd`, from which it may be paid under. */
  from: string
}

export interface SupplierRouteView {
  /** ODS code of who pays; absent where it is so whoever pays. */
  org?: string
  authority?: string
  from?: string
  until?: string
  route: SpendRoute
}

/** By which routes a supplier is paid, and the contracts that say so. */
export interface SupplierRoutesView {
  supplierId: string
  routes: SupplierRouteView[]
  awards: SupplierAwardView[]
}
