import { NotFound } from '@inroad/service-kit/errors'
import { IdInAddress } from '@inroad/service-kit/id-in-address'
import { Injectable } from '@nestjs/common'

@Injectable()
export class ExistingFileId extends IdInAddress {
  protected readonly missing = noSuchFile
}

/** Also where it is somebody else's: that it exists is theirs to tell. */
export function noSuchFile(): NotFound {
  return new NotFound('FILE_NOT_FOUND', 'There is no such file, or it is not yours to see.')
}
