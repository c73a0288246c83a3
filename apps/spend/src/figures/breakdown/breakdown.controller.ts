import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get, Param, Query, Res } from '@nestjs/common'
import type { Response } from 'express'
import { sendCsv } from '../../csv/send-csv.js'
import { FigureQueryDto } from '../scope/figure-query.dto.js'
import { ReadFigures } from '../scope/read-figures.js'
import { breakdownCsv } from './breakdown-csv.js'
import { breakdown } from './breakdown.query.js'
import type { BreakdownView } from './breakdown.view.js'
import { KnownDimension } from './dimension.js'

/** The SME share in parts: `category`, `route`, `organisation`, `region` or `month`. */
@Controller('figures/by')
@Anyone()
export class BreakdownController {
  constructor(private readonly figures: ReadFigures) {}

  @Get(':dimension.csv')
  async file(
    @Param('dimension', KnownDimension) dimension: BreakdownView['dimension'],
    @Query() query: FigureQueryDto,
    @Res() response: Response,
  ): Promise<void> {
    const view = await this.show(dimension, query)
    await sendCsv(response, `sme-share-by-${dimension}`, breakdownCsv(view))
  }

  /** By organisation, `org` picks its peers: the authorities of its kind. */
  @Get(':dimension')
  show(
    @Param('dimension', KnownDimension) dimension: BreakdownView['dimension'],
    @Query() query: FigureQueryDto,
  ): Promise<BreakdownView> {
    return breakdown(this.figures, dimension, query)
  }
}
