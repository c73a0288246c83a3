import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get } from '@nestjs/common'
import type { RegisterView } from './register.view.js'
import { loadedRegisters } from './registers.query.js'

/** The lists against which payees are matched. */
@Controller('registers')
@Allow('analyst', 'operator')
export class RegistersController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  list(): Promise<RegisterView[]> {
    return this.transactions.run((tx) => loadedRegisters(tx))
  }
}
