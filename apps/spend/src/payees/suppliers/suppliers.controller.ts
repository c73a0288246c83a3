import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Clock } from '@inroad/service-kit/clock'
import { Controller, Get, Param, Query } from '@nestjs/common'
import { mayActFor } from '../../authorities/may-act-for.js'
import { ExistingPartId } from '../existing-id.js'
import { oneSupplier } from './one-supplier.query.js'
import type { SupplierPage, SupplierView } from './supplier.view.js'
import { FindSuppliersDto } from './suppliers.dto.js'
import { findSuppliers } from './suppliers.query.js'

/** Who stands behind the spellings. Names of people only for whoever paid them. */
@Controller('suppliers')
@Allow('analyst', 'operator')
export class SuppliersController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Get()
  find(@Query() query: FindSuppliersDto, @TheCaller() caller: Caller): Promise<SupplierPage> {
    return this.transactions.run(async (tx) =>
      findSuppliers(tx, await mayActFor(tx, caller), query),
    )
  }

  @Get(':id')
  one(@Param('id', ExistingPartId) id: string, @TheCaller() caller: Caller): Promise<SupplierView> {
    return this.transactions.run(async (tx) =>
      oneSupplier(tx, await mayActFor(tx, caller), id, this.clock.now()),
    )
  }
}
