import { createHash } from 'node:crypto'
import type { DataSource, EntityManager } from 'typeorm'
import type { Reading } from '../reading/reading.js'

/** A form of files of one source, as somebody confirmed it. */
export interface SourceMapping {
  reading: Reading
  authorityId: number | null
}

const OF_SOURCE = `
  select reading, authority_id as "authorityId" from source_mappings
   where source = $1 order by updated_at desc limit 50`

/** What is remembered of a source, newest first. */
export function mappingsOf(dataSource: DataSource, source: string): Promise<SourceMapping[]> {
  return dataSource.query<SourceMapping[]>(OF_SOURCE, [source])
}

const REMEMBER = `
  insert into source_mappings (source, header_key, reading, authority_id, updated_by)
  values ($1, $2, $3, $4, $5)
  on conflict (source, header_key) do update
     set reading = excluded.reading, updated_at = now(), updated_by = excluded.updated_by,
         authority_id = coalesce(excluded.authority_id, source_mappings.authority_id)`

/** Files of this source with this header are read like this from now on, and nobody is asked. */
export async function rememberMapping(
  tx: EntityManager,
  source: string,
  { reading, authorityId }: SourceMapping,
  by: string | undefined,
): Promise<void> {
  const key = createHash('sha256').update(headerKey(reading)).digest()
  await tx.query(REMEMBER, [source, key, JSON.stringify(reading), authorityId, by])
}

/** Equal for headers that are the same, whatever stands above them. */
export function headerKey({ header, headerLine }: Reading): string {
  return JSON.stringify(headerLine === 0 ? header.length : header.map((cell) => cell.trim()))
}
