import { NotFound } from '@inroad/service-kit/errors'
import { IdInAddress } from '@inroad/service-kit/id-in-address'
import { Injectable } from '@nestjs/common'

@Injectable()
export class ExistingSupplierId extends IdInAddress {
  protected readonly missing = noSuchSupplier
}

@Injectable()
export class ExistingEvidenceId extends IdInAddress {
  protected readonly missing = noSuchEvidence
}

export function noSuchSupplier(): NotFound {
  return new NotFound('SUPPLIER_NOT_FOUND', 'There is no such supplier.')
}

export function noSuchEvidence(): NotFound {
  return new NotFound('EVIDENCE_NOT_FOUND', 'There is no such statement on a supplier.')
}
