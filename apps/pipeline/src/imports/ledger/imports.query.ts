import { isUUID } from 'class-validator'
import { NotFound } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { instantText, readCursor, writeCursor } from '../../cursor.js'
import { addsUp, type ImportCounts, type ImportFault } from './import-ledger.js'
import type { ListFaultsDto, ListImportsDto } from './imports.dto.js'

interface ImportRow {
  id: string
  source: string
  asAt: string
  startedAt: string
  finishedAt: string | null
  complete: boolean
  counts: ImportCounts
}

/** One import as its ledger has it. */
export interface ImportLine {
  id: string
  /** File name, or address of a page. */
  source: string
  /** The time by which opportunities were open or closed. */
  asAt: string
  startedAt: string
  /** Absent while it runs, and when it was ended half-way: importing the source again completes it. */
  finishedAt?: string
  /** False when the source could not be read to its end. */
  complete: boolean
  counts: ImportCounts
  addsUp: boolean
}

export interface ImportPage {
  items: ImportLine[]
  /** Give it as `cursor` for what follows; absent on the last page. */
  next?: string
}

export interface ImportView extends ImportLine {
  faults: { items: ImportFault[]; next?: string }
}

const COLUMNS = `
  i.id, i.source, ${instantText('i.as_at')} as "asAt", ${instantText('i.started_at')} as "startedAt",
  ${instantText('i.finished_at')} as "finishedAt", i.complete,
  json_build_object('expected', i.expected, 'received', i.received, 'new', i.new,
                    'changed', i.changed, 'unchanged', i.unchanged, 'rejected', i.rejected,
                    'warnings', i.warnings, 'events', i.events) as counts`

const LIST = `
  select ${COLUMNS} from imports i
   where ($1::timestamptz is null or (i.started_at, i.id) < ($1, $2::uuid))
   order by i.started_at desc, i.id desc
   limit $3`

/** Newest first. */
export async function listImports(
  tx: EntityManager,
  { limit, cursor }: ListImportsDto,
): Promise<ImportPage> {
  const after = readCursor(cursor)
  const values = [after?.at ?? null, after?.id ?? null, limit + 1]
  const rows = await tx.query<ImportRow[]>(LIST, values)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  const next = last && writeCursor({ at: last.startedAt, id: last.id })
  return { items: page.map(importLine), next }
}

const FAULTS = `
  select f.id::text as cursor,
         json_strip_nulls(json_build_object(
           'place', f.place, 'kind', f.kind, 'field', f.field, 'reason', f.reason,
           'ocid', f.ocid, 'releaseId', f.release_id)) as fault
    from import_faults f
   where f.import_id = $1 and f.id > $2
   order by f.id
   limit $3`

/**
 * One import with its faults, in the order in which they were met.
 * @throws NotFound IMPORT_NOT_FOUND
 */
export async function oneImport(
  tx: EntityManager,
  id: string,
  { limit, cursor }: ListFaultsDto,
): Promise<ImportView> {
  const one = `select ${COLUMNS} from imports i where i.id = $1`
  const [row] = isUUID(id) ? await tx.query<ImportRow[]>(one, [id]) : []
  if (!row) throw new NotFound('IMPORT_NOT_FOUND', 'There is no import with this id.')
  const values = [id, cursor ?? 0, limit + 1]
  const rows = await tx.query<{ cursor: string; fault: ImportFault }[]>(FAULTS, values)
  const page = rows.slice(0, limit)
  const next = rows.length > limit ? page.at(-1)?.cursor : undefined
  return { ...importLine(row), faults: { items: page.map(({ fault }) => fault), next } }
}

function importLine({ finishedAt, ...row }: ImportRow): ImportLine {
  return { ...row, finishedAt: finishedAt ?? undefined, addsUp: addsUp(row.counts) }
}
