import { NotFound } from '@inroad/service-kit/errors'
import { IdInAddress } from '@inroad/service-kit/id-in-address'
import { Injectable } from '@nestjs/common'

@Injectable()
export class ExistingId extends IdInAddress {
  protected readonly missing = () => new NotFound('NOT_FOUND', 'There is nothing at this address.')
}
