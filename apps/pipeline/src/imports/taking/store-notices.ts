import { uuidv7 } from '@inroad/database/uuid-v7'
import type { EntityManager } from 'typeorm'
import type { MaterialChange } from '@inroad/events/pipeline/opportunity-amended.v1'
import type { Applied } from '../../ocds/changes/apply-releases.js'
import type { Decision } from '../../ocds/changes/decide-events.js'
import type { ProcurementRow } from '../../procurements/stored/known-procurement.query.js'
import type { IncomingRelease } from './incoming-release.js'

const STORE = `
  insert into notices (id, procurement_id, release_id, content_hash, origin, type, effect, url,
                       published_at, changes, warnings, raw)
  select n.id, n.procurement_id, n.release_id, n.content_hash, 'import', n.type, n.effect, n.url,
         n.published_at, n.changes, n.warnings, n.raw
    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::text[], $6::text[], $7::text[],
                $8::timestamptz[], $9::jsonb[], $10::jsonb[], $11::bytea[])
         as n(id, procurement_id, release_id, content_hash, type, effect, url, published_at,
              changes, warnings, raw)
  on conflict (procurement_id, release_id, content_hash) do nothing`

/** Keeps each release as a notice of its procurement, with its bytes as published. */
export async function storeNotices(
  tx: EntityManager,
  done: readonly { row: ProcurementRow; fresh: IncomingRelease[]; applied: Applied }[],
): Promise<void> {
  const notices = done.flatMap(({ row, fresh, applied }) =>
    applied.applied.flatMap((one) => {
      const incoming = fresh.find(({ release }) => release === one.release)
      return incoming ? [{ row, incoming, ...one }] : []
    }),
  )
  await tx.query(STORE, [
    notices.map(() => uuidv7()),
    notices.map(({ row }) => row.id),
    notices.map(({ release }) => release.id),
    notices.map(({ incoming }) => incoming.contentHash),
    notices.map(({ notice }) => notice.ref.type ?? null),
    notices.map(({ notice }) => notice.meaning.effect),
    notices.map(({ notice }) => notice.ref.url ?? null),
    notices.map(({ release }) => release.date),
    notices.map(({ decisions }) => JSON.stringify(decisions.flatMap(changesOf))),
    notices.map(({ warnings }) => JSON.stringify(warnings)),
    notices.map(({ incoming }) => incoming.raw),
  ])
}

function changesOf(decision: Decision): MaterialChange[] {
  return decision.kind === 'amended' ? decision.changes : []
}
