import { uuidv7 } from '@inroad/database/uuid-v7'
import type { DataSource } from 'typeorm'

/** What is known of a file before its bytes are here. */
export interface NewFile {
  name: string
  /** Under which the mapping of columns is remembered. */
  source: string
  /** The payer of every line; undefined where a column says it. */
  authorityId?: number
  kind?: 'spend' | 'correction'
  correctsId?: number
  supersedesId?: number
  /** Undefined for the command line. */
  givenBy?: string
}

const INSERT = `
  insert into files (public_id, name, source, sha256, bytes, authority_id, state, kind, corrects_id,
    supersedes_id, given_by)
  values ($1, $2, $3, '', 0, $4, 'arriving', $5, $6, $7, $8)
  returning id`

/** A file that is arriving: it counts for nothing and nobody sees it until it is here whole. */
export async function beginFile(
  dataSource: DataSource,
  { name, source, authorityId, kind = 'spend', correctsId, supersedesId, givenBy }: NewFile,
): Promise<number> {
  const values = [uuidv7(), name, source, authorityId, kind, correctsId, supersedesId, givenBy]
  const [row] = await dataSource.query<{ id: number }[]>(INSERT, values)
  if (!row) throw new Error('a file was not written')
  return row.id
}

const FORGET = `delete from files where id = $1 and state = 'arriving'`

/** Leaves nothing of a file that did not arrive, or was here already. */
export async function forgetFile(dataSource: DataSource, fileId: number): Promise<void> {
  await dataSource.query(FORGET, [fileId])
}

const FORGET_OLD = `delete from files where state = 'arriving' and updated_at < now() - interval '1 hour'`

/** Uploads whose process died. */
export async function forgetBrokenUploads(dataSource: DataSource): Promise<void> {
  await dataSource.query(FORGET_OLD)
}

const KNOWN = `
  select id, public_id as "publicId", authority_id as "authorityId", kind from files
   where sha256 = $1 and state not in ('arriving', 'refused', 'withdrawn')`

export interface KnownFile {
  id: number
  publicId: string
  authorityId: number | null
  kind: 'spend' | 'correction'
}

/** The file of these very bytes. */
export async function fileOfBytes(
  dataSource: DataSource,
  sha256: Buffer,
): Promise<KnownFile | undefined> {
  const [known] = await dataSource.query<KnownFile[]>(KNOWN, [sha256])
  return known
}
