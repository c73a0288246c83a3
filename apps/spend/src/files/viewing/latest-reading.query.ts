import type { EntityManager } from 'typeorm'
import { type Reach, reaches } from '../../authorities/may-act-for.js'
import { noSuchFile } from '../access/existing-file-id.js'
import type { Reading } from '../reading/reading.js'
import { LATEST } from './reading-sums.js'

export interface LatestReading {
  /** Undefined where the file was never read. */
  id?: number
  name: string
  header: string[]
}

const FIND = `
  select f.authority_id as "authorityId", f.name, r.id, coalesce(r.reading, f.reading) as reading
    from files f left join lateral (${LATEST}) r on true
   where f.public_id = $1 and f.state <> 'arriving'`

interface Row {
  authorityId: number | null
  name: string
  id: number | null
  reading: Reading | null
}

/** @throws NotFound FILE_NOT_FOUND, also where it is somebody else's */
export async function latestReading(
  tx: EntityManager,
  reach: Reach,
  fileId: string,
): Promise<LatestReading> {
  const [row] = await tx.query<Row[]>(FIND, [fileId])
  if (!row || !reaches(reach, row.authorityId ?? 0)) throw noSuchFile()
  return { id: row.id ?? undefined, name: row.name, header: row.reading?.header ?? [] }
}
