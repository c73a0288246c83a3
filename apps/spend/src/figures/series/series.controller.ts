import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get, Query, Res } from '@nestjs/common'
import type { Response } from 'express'
import { sendCsv } from '../../csv/send-csv.js'
import { SeriesQueryDto } from '../scope/figure-query.dto.js'
import { ReadFigures } from '../scope/read-figures.js'
import { seriesCsv } from './series-csv.js'
import { shareSeries } from './series.query.js'
import type { SeriesView } from './series.view.js'

/** The SME share over the years. */
@Controller('figures')
@Anyone()
export class SeriesController {
  constructor(private readonly figures: ReadFigures) {}

  @Get('series.csv')
  async file(@Query() query: SeriesQueryDto, @Res() response: Response): Promise<void> {
    await sendCsv(response, 'sme-share-series', seriesCsv(await this.show(query)))
  }

  /** Year by year, with the organisation's target beside it. */
  @Get('series')
  show(@Query() query: SeriesQueryDto): Promise<SeriesView> {
    const { from, to: fy } = query
    return this.figures.read(
      { ...query, fy },
      (tx, scope) => shareSeries(tx, scope, { from }),
      ({ financialYear }) => ({ from, until: financialYear }),
    )
  }
}
