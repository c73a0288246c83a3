import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get, Query, Res } from '@nestjs/common'
import type { Response } from 'express'
import { sendCsv } from '../../csv/send-csv.js'
import { indirectShareCsv } from './indirect-share-csv.js'
import { IndirectShareDto } from './indirect-share.dto.js'
import type { IndirectShareView } from './indirect-share.view.js'
import { ReadIndirectShare } from './read-indirect-share.js'

/** What reaches SMEs through others, told apart from what they are paid directly. */
@Controller('figures')
@Anyone()
export class IndirectShareController {
  constructor(private readonly readIndirectShare: ReadIndirectShare) {}

  @Get('indirect.csv')
  async file(@Query() query: IndirectShareDto, @Res() response: Response): Promise<void> {
    const view = await this.readIndirectShare.run(query)
    await sendCsv(response, `indirect-share-${query.fy}`, indirectShareCsv(view))
  }

  /** By evidence grade, with coverage; extrapolated only by a named method. */
  @Get('indirect')
  share(@Query() query: IndirectShareDto): Promise<IndirectShareView> {
    return this.readIndirectShare.run(query)
  }
}
