import { NotFound } from '@inroad/service-kit/errors'
import { Injectable, type PipeTransform } from '@nestjs/common'
import type { BreakdownView } from './breakdown.view.js'

export const DIMENSIONS = ['category', 'route', 'organisation', 'region', 'month'] as const

/** What a share can be taken apart by; anything else is no address. */
@Injectable()
export class KnownDimension implements PipeTransform<string, BreakdownView['dimension']> {
  transform(value: string): BreakdownView['dimension'] {
    const known = DIMENSIONS.find((dimension) => dimension === value)
    if (known) return known
    throw new NotFound('NOT_FOUND', `Shares are shown by ${DIMENSIONS.join(', ')}.`)
  }
}
