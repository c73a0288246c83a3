import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get, Param } from '@nestjs/common'
import { ExistingSupplierId } from '../sme-status/existing-id.js'
import { supplierRoutes } from './supplier-routes.query.js'
import type { SupplierRoutesView } from './supplier-routes.view.js'

/** By which routes suppliers came to be paid. */
@Controller('suppliers/:id/routes')
export class SupplierRoutesController {
  constructor(private readonly transactions: Transactions) {}

  /** Contracts and awards that name the supplier, and the routes that follow from them. */
  @Get()
  @Allow('analyst', 'operator')
  show(@Param('id', ExistingSupplierId) id: string): Promise<SupplierRoutesView> {
    return this.transactions.run((tx) => supplierRoutes(tx, id))
  }
}
