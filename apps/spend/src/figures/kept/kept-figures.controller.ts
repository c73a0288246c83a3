import { Allow, Anyone } from '@inroad/service-kit/access/access.decorators'
import { type Caller, TheCaller } from '@inroad/service-kit/access/caller'
import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { KeepFigure } from './keep-figure.js'
import { KeepFigureDto } from './keep-figure.dto.js'
import { ShowKeptFigure } from './show-kept-figure.js'
import type { KeptFigureView } from './kept-figure.view.js'

/** Figures to be quoted. */
@Controller('figures')
export class KeptFiguresController {
  constructor(
    private readonly keepFigure: KeepFigure,
    private readonly showKeptFigure: ShowKeptFigure,
  ) {}

  /** Publishes the SME share of a year: it keeps its number, and an address, for ever. */
  @Post('sme-share')
  @Allow('analyst', 'operator')
  async keep(@Body() body: KeepFigureDto, @TheCaller() caller: Caller): Promise<KeptFigureView> {
    return this.showKeptFigure.run(await this.keepFigure.run(body, caller))
  }

  /** A published figure as it was, and beside it the same year as it looks now. */
  @Get(':id')
  @Anyone()
  show(@Param('id') id: string): Promise<KeptFigureView> {
    return this.showKeptFigure.run(id)
  }
}
