import { NotFound } from '@inroad/service-kit/errors'
import { Injectable, type PipeTransform } from '@nestjs/common'
import { isUUID } from 'class-validator'

/** An id in an address. What is no UUID names nothing, so it is not found rather than wrong. */
@Injectable()
export class ExistingFileId implements PipeTransform<string, string> {
  transform(value: string): string {
    if (isUUID(value)) return value.toLowerCase()
    throw noSuchFile()
  }
}

/** Also where it is somebody else's: that it exists is theirs to tell. */
export function noSuchFile(): NotFound {
  return new NotFound('FILE_NOT_FOUND', 'There is no such file, or it is not yours to see.')
}
