import type { DataSource } from 'typeorm'
import type { Reading } from '../reading/reading.js'

/** A file in the hands of this process, until its lease ends or it is done with it. */
export interface FileToRead {
  id: number
  publicId: string
  name: string
  kind: 'spend' | 'correction'
  bytes: number
  sha256: string
  /** The payer of all its lines; null where a column says it. */
  authorityId: number | null
  correctsId: number | null
  supersedesId: number | null
  reading: Reading
  /** As it was claimed: whoever changed it meanwhile wins. */
  version: number
  attempts: number
}

const COLUMNS = `
  id, public_id as "publicId", name, kind, bytes::float8 as bytes,
  encode(sha256, 'hex') as sha256, authority_id as "authorityId", corrects_id as "correctsId",
  supersedes_id as "supersedesId", reading, version, attempts`

/** How long a process may be silent before another takes the file from it. */
export const LEASE = '2 minutes'

const CLAIM_NEXT = `
  update files set leased_until = clock_timestamp() + interval '${LEASE}', attempts = attempts + 1,
         progress = 0
   where id = (select id from files
                where state = 'queued' and (leased_until is null or leased_until < clock_timestamp())
                order by id limit 1 for update skip locked)
  returning ${COLUMNS}`

/** The file that has waited longest. One whose process died begins again from its first byte. */
export async function claimNextFile(dataSource: DataSource): Promise<FileToRead | undefined> {
  const [[file] = []] = await dataSource.query<[FileToRead[], number]>(CLAIM_NEXT)
  return file
}

const CLAIM_ONE = `
  update files set leased_until = clock_timestamp() + interval '${LEASE}', attempts = attempts + 1,
         progress = 0
   where id = $1 and state = 'queued'
  returning ${COLUMNS}`

/** One file, for the command that gave it and holds its lease. */
export async function claimFile(
  dataSource: DataSource,
  fileId: number,
): Promise<FileToRead | undefined> {
  const [[file] = []] = await dataSource.query<[FileToRead[], number]>(CLAIM_ONE, [fileId])
  return file
}
