import type { EntityManager } from 'typeorm'
import { type AfterRow, instantText, readCursor, writeCursor } from '../../cursor.js'
import type { ListProcurementsDto } from '../input/list-procurements.dto.js'
import { noSuchProcurement, whichProcurement } from '../stored/locked-procurement.query.js'
import {
  procurementLine,
  type ProcurementLine,
  type ProcurementRecord,
  procurementView,
  type ProcurementView,
} from './procurement-view.js'

const COLUMNS = `
  p.id, p.ocid, p.version, p.origin, p.regime, p.stage, p.title, p.known -> 'facts' as facts,
  p.known -> 'facts' ->> 'deadline' as deadline, ${instantText('p.noticed_at')} as "noticedAt"`

const NOTICES = `
  select coalesce(json_agg(n order by n."publishedAt", n.id), '[]') from (
    select id, origin, state, type, entry, effect, release_id as "releaseId", url,
           ${instantText('published_at')} as "publishedAt", content, changes
      from notices where procurement_id = p.id) n`

/** @throws NotFound PROCUREMENT_NOT_FOUND */
export async function oneProcurement(tx: EntityManager, ref: string): Promise<ProcurementView> {
  const [record] = await tx.query<ProcurementRecord[]>(
    `select ${COLUMNS}, (${NOTICES}) as notices from procurements p where ${whichProcurement(ref)}`,
    [ref],
  )
  if (!record) throw noSuchProcurement()
  return procurementView(record)
}

export interface ProcurementPage {
  items: ProcurementLine[]
  /** Give it as `cursor` for what follows; absent on the last page. */
  next?: string
}

const LIST = `
  select ${COLUMNS} from procurements p
   where ($1::text is null or p.stage = $1) and ($2::text is null or p.regime = $2)
     and ($3::text is null or p.ocid = $3)
     and ($4::timestamptz is null or (p.noticed_at, p.id) < ($4, $5::uuid))
   order by p.noticed_at desc, p.id desc
   limit $6`

/** Newest first, by the latest notice. */
export async function listProcurements(
  tx: EntityManager,
  { stage, regime, ocid, limit, cursor }: ListProcurementsDto,
): Promise<ProcurementPage> {
  const after: AfterRow | undefined = readCursor(cursor)
  const rows = await tx.query<ProcurementRecord[]>(LIST, [
    stage ?? null,
    regime ?? null,
    ocid ?? null,
    after?.at ?? null,
    after?.id ?? null,
    limit + 1,
  ])
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map(procurementLine),
    next: last && writeCursor({ at: last.noticedAt, id: last.id }),
  }
}
