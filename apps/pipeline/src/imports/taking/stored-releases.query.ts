import type { EntityManager } from 'typeorm'
import { parseRelease } from '../../ocds/release/parse-release.js'
import type { IdentifiedRelease } from '../../ocds/release/release.js'
import type { IncomingRelease } from './incoming-release.js'

const SEEN = `
  select n.procurement_id as "procurementId", n.release_id as "releaseId",
         encode(n.content_hash, 'hex') as hash
    from notices n
   where n.procurement_id = any($1::uuid[]) and n.release_id = any($2::text[])
     and n.origin = 'import'`

/** Which content of which release was taken before: `<procurement> <release id>` to content hashes. */
export async function seenReleases(
  tx: EntityManager,
  procurementIds: readonly string[],
  incoming: readonly IncomingRelease[],
): Promise<Map<string, Set<string>>> {
  const releaseIds = [...new Set(incoming.map(({ release }) => release.id))]
  const rows = await tx.query<{ procurementId: string; releaseId: string; hash: string }[]>(SEEN, [
    procurementIds,
    releaseIds,
  ])
  const seen = new Map<string, Set<string>>()
  for (const { procurementId, releaseId, hash } of rows) {
    const key = releaseKey(procurementId, releaseId)
    seen.set(key, (seen.get(key) ?? new Set()).add(hash))
  }
  return seen
}

export function releaseKey(procurementId: string, releaseId: string): string {
  return `${procurementId} ${releaseId}`
}

const RELEASES = `
  select procurement_id as "procurementId", raw from notices
   where procurement_id = any($1::uuid[]) and raw is not null
   order by published_at, release_id, created_at`

/** All releases of these procurements as they came in, for merging anew. */
export async function storedReleases(
  tx: EntityManager,
  procurementIds: readonly string[],
): Promise<Map<string, IdentifiedRelease[]>> {
  const releases = new Map<string, IdentifiedRelease[]>()
  if (procurementIds.length === 0) return releases
  const rows = await tx.query<{ procurementId: string; raw: Buffer }[]>(RELEASES, [procurementIds])
  for (const { procurementId, raw } of rows) {
    const parsed = parseRelease(raw)
    if ('rejection' in parsed) continue
    releases.set(procurementId, [...(releases.get(procurementId) ?? []), parsed.release])
  }
  return releases
}
