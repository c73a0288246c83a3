import { createHash } from 'node:crypto'
import { parseRelease } from '../ocds/release/parse-release.js'
import type { IdentifiedRelease } from '../ocds/release/release.js'
import type { ImportFault } from './import-ledger.js'

/** A release that was read, with the bytes it came in. */
export interface IncomingRelease {
  place: number
  raw: Buffer
  contentHash: Buffer
  release: IdentifiedRelease
  warnings: ImportFault[]
}

/** Reads a release, or says why it is rejected. */
export function readIncoming(raw: Buffer, place: number): IncomingRelease | ImportFault {
  const parsed = parseRelease(raw)
  if ('rejection' in parsed) return { place, kind: 'rejected', ...parsed.rejection }
  const { release, warnings, idFromContent } = parsed
  const seen = { place, kind: 'warning' as const, ocid: release.ocid, releaseId: release.id }
  const own = idFromContent ? [{ field: 'id', message: 'is missing; made from its content' }] : []
  return {
    place,
    // The bytes may be a view of the file's chunk, which would be kept alive by it.
    raw: Buffer.from(raw),
    contentHash: createHash('sha256').update(raw).digest(),
    release,
    warnings: [...own, ...warnings].map(({ field, message }) => ({
      ...seen,
      field,
      reason: `${field} ${message}`,
    })),
  }
}
