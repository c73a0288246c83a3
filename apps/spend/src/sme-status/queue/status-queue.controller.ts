import { Allow } from '@inroad/service-kit/access/access.decorators'
import { Controller, Get, Query } from '@nestjs/common'
import { ReadFigures } from '../../figures/scope/read-figures.js'
import { StatusQueueDto } from './status-queue.dto.js'
import { statusQueue } from './status-queue.query.js'
import type { StatusQueueView } from './status-queue.view.js'

/** Whose status to find out next. */
@Controller('sme-status/queue')
export class StatusQueueController {
  constructor(private readonly readFigures: ReadFigures) {}

  /** Suppliers of unknown status, the largest first. What is decided here counts for everybody. */
  @Get()
  @Allow('analyst', 'operator')
  show(@Query() { org, fy: financialYear, limit }: StatusQueueDto): Promise<StatusQueueView> {
    const question = {
      series: 'as-was' as const,
      ...(org !== undefined && { org }),
      ...(financialYear !== undefined && { fy: financialYear }),
    }
    const years = { from: financialYear, until: financialYear }
    return this.readFigures.read(
      question,
      (tx, { authorityIds: [authorityId = 0] = [] }) => {
        const scope = { authorityId, ...(financialYear !== undefined && { financialYear }) }
        return statusQueue(tx, scope, limit)
      },
      () => years,
    )
  }
}
