import { NotFound } from '@inroad/service-kit/errors'
import { Injectable, type PipeTransform } from '@nestjs/common'
import { isUUID } from 'class-validator'

/** An id in an address. What is no UUID names nothing, so it is not found rather than wrong. */
@Injectable()
export class ExistingId implements PipeTransform<string, string> {
  transform(value: string): string {
    if (isUUID(value)) return value.toLowerCase()
    throw new NotFound('NOT_FOUND', 'There is nothing at this address.')
  }
}
