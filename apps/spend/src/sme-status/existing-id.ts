import { NotFound } from '@inroad/service-kit/errors'
import { Injectable, type PipeTransform } from '@nestjs/common'
import { isUUID } from 'class-validator'

/** An id in an address. What is no UUID names nothing, so it is not found rather than wrong. */
@Injectable()
export class ExistingSupplierId implements PipeTransform<string, string> {
  transform(value: string): string {
    if (isUUID(value)) return value.toLowerCase()
    throw noSuchSupplier()
  }
}

@Injectable()
export class ExistingEvidenceId implements PipeTransform<string, string> {
  transform(value: string): string {
    if (isUUID(value)) return value.toLowerCase()
    throw noSuchEvidence()
  }
}

export function noSuchSupplier(): NotFound {
  return new NotFound('SUPPLIER_NOT_FOUND', 'There is no such supplier.')
}

export function noSuchEvidence(): NotFound {
  return new NotFound('EVIDENCE_NOT_FOUND', 'There is no such statement on a supplier.')
}
