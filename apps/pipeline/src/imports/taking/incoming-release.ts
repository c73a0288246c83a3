import { createHash } from 'node:crypto'
import { parseRelease } from '../../ocds/release/parse-release.js'
import type { Warning } from '../../ocds/release/conform.js'
import type { IdentifiedRelease } from '../../ocds/release/release.js'
import type { ImportFault } from '../ledger/import-ledger.js'

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
  const own = idFromContent ? [{ field: 'id', message: 'is missing; made from its content' }] : []
  return {
    place,
    // The bytes may be a view of the file's chunk, which would be kept alive by it.
    raw: Buffer.from(raw),
    contentHash: createHash('sha256').update(raw).digest(),
    release,
    warnings: [...own, ...warnings].map((warning) => asFault({ place, release }, warning)),
  }
}

/** A warning with the release it is about. */
export function asFault(
  { place, release }: Pick<IncomingRelease, 'place' | 'release'>,
  { field, message: reason }: Warning,
): ImportFault {
  return { place, kind: 'warning', field, reason, ocid: release.ocid, releaseId: release.id }
}
