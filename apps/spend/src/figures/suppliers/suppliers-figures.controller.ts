import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get, Query, Res } from '@nestjs/common'
import type { Response } from 'express'
import { sendCsv } from '../../csv/send-csv.js'
import { TopSuppliersQueryDto, YearQueryDto } from '../scope/figure-query.dto.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { ReadFigures, type ShownYears } from '../scope/read-figures.js'
import { concentration } from './concentration.query.js'
import { supplierChanges } from './supplier-changes.query.js'
import { changesCsv, concentrationCsv, topSuppliersCsv } from './suppliers-csv.js'
import type { ConcentrationView, SupplierChangesView, TopSuppliersView } from './suppliers.view.js'
import { topSuppliers } from './top-suppliers.query.js'

const withYearBefore = ({ financialYear }: FigureScope): ShownYears => ({
  from: financialYear - 1,
  until: financialYear,
})

/** Who the spend goes to: newest data, default method. People are never named. */
@Controller('figures')
@Anyone()
export class SuppliersFiguresController {
  constructor(private readonly figures: ReadFigures) {}

  @Get('top-suppliers.csv')
  async topFile(@Query() query: YearQueryDto, @Res() response: Response): Promise<void> {
    const pieces = await this.figures.read(query, topSuppliersCsv)
    await sendCsv(response, 'suppliers', pieces)
  }

  /** Those who were paid most in the year. */
  @Get('top-suppliers')
  top(@Query() query: TopSuppliersQueryDto): Promise<TopSuppliersView> {
    return this.figures.read(query, (tx, scope) => topSuppliers(tx, scope, query.limit))
  }

  @Get('concentration.csv')
  async concentrationFile(@Query() query: YearQueryDto, @Res() response: Response): Promise<void> {
    await sendCsv(response, 'concentration', concentrationCsv(await this.concentration(query)))
  }

  /** On how few suppliers the spend of the year rests. */
  @Get('concentration')
  concentration(@Query() query: YearQueryDto): Promise<ConcentrationView> {
    return this.figures.read(query, concentration)
  }

  @Get('supplier-changes.csv')
  async changesFile(@Query() query: YearQueryDto, @Res() response: Response): Promise<void> {
    const pieces = await this.figures.read(query, changesCsv, withYearBefore)
    await sendCsv(response, 'supplier-changes', pieces)
  }

  /** Suppliers won and lost against the year before. */
  @Get('supplier-changes')
  changes(@Query() query: YearQueryDto): Promise<SupplierChangesView> {
    return this.figures.read(query, supplierChanges, withYearBefore)
  }
}
