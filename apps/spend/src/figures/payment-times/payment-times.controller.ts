import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get, Query, Res } from '@nestjs/common'
import type { Response } from 'express'
import { sendCsv } from '../../csv/send-csv.js'
import { YearQueryDto } from '../scope/figure-query.dto.js'
import { ReadFigures } from '../scope/read-figures.js'
import { paymentTimesCsv } from './payment-times-csv.js'
import { paymentTimes } from './payment-times.query.js'
import type { PaymentTimesView } from './payment-times.view.js'

/** How soon invoices were paid. */
@Controller('figures')
@Anyone()
export class PaymentTimesController {
  constructor(private readonly figures: ReadFigures) {}

  @Get('payment-times.csv')
  async file(@Query() query: YearQueryDto, @Res() response: Response): Promise<void> {
    await sendCsv(response, 'payment-times', paymentTimesCsv(await this.show(query)))
  }

  /** Invoices paid within 30 days, by number and by value, with the part that is not known. */
  @Get('payment-times')
  show(@Query() query: YearQueryDto): Promise<PaymentTimesView> {
    return this.figures.read(query, paymentTimes)
  }
}
