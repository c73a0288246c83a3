import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get, Query, Res } from '@nestjs/common'
import type { Response } from 'express'
import { sendCsv } from '../../csv/send-csv.js'
import { SmeShareQueryDto, SmeShareRowsQueryDto } from '../scope/figure-query.dto.js'
import { ReadFigures } from '../scope/read-figures.js'
import { readRowsCursor } from './rows-cursor.js'
import { smeShareCsv } from './sme-share-csv.js'
import { smeShareRows } from './sme-share-rows.query.js'
import { smeShareRowsCsv } from './sme-share-rows-csv.js'
import { smeShare } from './sme-share.query.js'
import type { SmeShareRows, SmeShareView } from './sme-share.view.js'

/** The SME share of direct spend, and what it is made of. */
@Controller('figures')
@Anyone()
export class SmeShareController {
  constructor(private readonly figures: ReadFigures) {}

  @Get('sme-share.csv')
  async shareFile(@Query() query: SmeShareQueryDto, @Res() response: Response): Promise<void> {
    const view = await this.figures.read(query, (tx, scope) => smeShare(tx, scope, query))
    await sendCsv(response, 'sme-share', smeShareCsv(view))
  }

  /** The share for a year, of one organisation or of all, by any method, at any point of the data. */
  @Get('sme-share')
  share(@Query() query: SmeShareQueryDto): Promise<SmeShareView> {
    return this.figures.read(query, (tx, scope) => smeShare(tx, scope, query))
  }

  @Get('sme-share/rows.csv')
  async rowsFile(@Query() query: SmeShareQueryDto, @Res() response: Response): Promise<void> {
    const pieces = await this.figures.read(query, (tx, scope) => smeShareRowsCsv(tx, scope, query))
    await sendCsv(response, 'sme-share-rows', pieces)
  }

  /** What the share is made of, supplier by supplier; they add up to it. */
  @Get('sme-share/rows')
  rows(@Query() query: SmeShareRowsQueryDto): Promise<SmeShareRows> {
    const { limit } = query
    const { cut = query.cut, offset = 0 } = readRowsCursor(query.cursor) ?? {}
    return this.figures.read({ ...query, cut }, (tx, scope) =>
      smeShareRows(tx, scope, query, { limit, offset }),
    )
  }
}
