import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { type Caller, MaybeCaller } from '@inroad/service-kit/access/caller'
import { Controller, Get, Header, Query, Res } from '@nestjs/common'
import type { Response } from 'express'
import { sendCsv } from '../../csv/send-csv.js'
import { ReadFigures } from '../scope/read-figures.js'
import { linesCsv } from './lines-csv.js'
import { LinesQueryDto } from './lines.dto.js'
import { findLines } from './lines.query.js'
import type { LinesPage } from './lines.view.js'

/** The payments behind the figures. */
@Controller()
@Anyone()
export class LinesController {
  constructor(private readonly figures: ReadFigures) {}

  @Get('lines.csv')
  async file(
    @Query() query: LinesQueryDto,
    @MaybeCaller() caller: Caller | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const scope = await this.figures.read(query, async (_tx, found) => found)
    const pieces = linesCsv(this.figures.transactions, scope, query, caller)
    await sendCsv(response, 'payments', pieces)
  }

  /** Line by line, in the order of their files; analysts of the payer see names of people, too. */
  @Get('lines')
  @Header('Cache-Control', 'no-store')
  list(
    @Query() query: LinesQueryDto,
    @MaybeCaller() caller: Caller | undefined,
  ): Promise<LinesPage> {
    return this.figures.read(query, (tx, scope) => findLines(tx, scope, { ...query, caller }))
  }
}
