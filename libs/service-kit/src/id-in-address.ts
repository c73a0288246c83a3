import type { PipeTransform } from '@nestjs/common'
import { isUUID } from 'class-validator'
import type { NotFound } from './errors.js'

/** An id in an address. What is no UUID names nothing, so it is not found rather than wrong. */
export abstract class IdInAddress implements PipeTransform<string, string> {
  protected abstract readonly missing: () => NotFound

  transform(value: string): string {
    if (isUUID(value)) return value.toLowerCase()
    throw this.missing()
  }
}
