import { NotFound } from '@inroad/service-kit/errors'
import { IdInAddress } from '@inroad/service-kit/id-in-address'
import { Injectable } from '@nestjs/common'

@Injectable()
export class ExistingPartId extends IdInAddress {
  protected readonly missing = notHere
}

/** Also where it is somebody else's: that it exists is theirs to tell. */
export function notHere(): NotFound {
  return new NotFound('NOT_FOUND', 'There is no such payee, supplier or decision, or not for you.')
}
