import { FileIngestedV1 } from '@inroad/events/spend/file-ingested.v1'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { EntityManager } from 'typeorm'
import type { RowCounts, SterlingSums } from '../file.view.js'

const MOST_AUTHORITIES = 200

interface ToldReading {
  fileId: string
  name: string
  sha256: string
  version: number
  supersedes: string | null
  firstDay: string | null
  lastDay: string | null
  rows: RowCounts
  sterling: SterlingSums
  authorities: { code: string; name: string }[]
}

const READING = `
  select f.public_id as "fileId", f.name, encode(f.sha256, 'hex') as sha256, f.version,
         s.public_id as supersedes, r.first_day::text as "firstDay", r.last_day::text as "lastDay",
         json_build_object('in', rows_in, 'accepted', rows_accepted, 'rejected', rows_rejected,
           'duplicate', rows_duplicate) as rows,
         json_build_object('in', sterling_in::text, 'accepted', sterling_accepted::text,
           'rejected', sterling_rejected::text, 'duplicate', sterling_duplicate::text) as sterling,
         (select coalesce(json_agg(json_build_object('code', a.code, 'name', a.name)
                   order by a.code), '[]')
            from reading_authorities ra join authorities a on a.id = ra.authority_id
           where ra.reading_id = r.id) as authorities
    from readings r join files f on f.id = r.file_id left join files s on s.id = f.supersedes_id
   where r.id = $1`

/** Publishes that the payments of a reading count from `cut` on. After the file's row is written. */
export async function tellIngested(
  tx: EntityManager,
  outbox: Outbox,
  readingId: number,
  cut: number,
): Promise<void> {
  const [told] = await tx.query<ToldReading[]>(READING, [readingId])
  if (!told) throw new Error('a reading vanished while it was written')
  const { fileId, name, sha256, rows, sterling, firstDay, lastDay, supersedes } = told
  const authorities = told.authorities.slice(0, MOST_AUTHORITIES).map(({ code, name: called }) => ({
    name: called,
    identifiers: [{ scheme: 'GB-NHS', id: code }],
  }))
  const data = {
    ...{ fileId, name, sha256, authorities, rows, sterling, dataCut: cut },
    ...(firstDay !== null && { firstDay }),
    ...(lastDay !== null && { lastDay }),
    ...(supersedes !== null && { supersedesFileId: supersedes }),
  }
  await outbox.add(tx, FileIngestedV1, data, { subject: fileId, sequence: told.version })
}
