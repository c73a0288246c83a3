import { Transactions } from '@inroad/database/transactions'
import { Allow } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get, Param, Query } from '@nestjs/common'
import { ListFaultsDto, ListImportsDto } from './ledger/imports.dto.js'
import { oneImport, type ImportPage, type ImportView, listImports } from './ledger/imports.query.js'

/** What each import did: its ledger, and what it did not take as it stands. */
@Controller('imports')
@Allow('operator')
export class ImportsController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  list(@Query() query: ListImportsDto): Promise<ImportPage> {
    return this.transactions.run((tx) => listImports(tx, query))
  }

  @Get(':id')
  one(@Param('id') id: string, @Query() query: ListFaultsDto): Promise<ImportView> {
    return this.transactions.run((tx) => oneImport(tx, id, query))
  }
}
