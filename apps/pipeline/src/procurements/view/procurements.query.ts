import type { Caller } from '@inroad/service-kit/access/caller'
import { SignInNeeded } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { type AfterRow, instantText, readCursor, writeCursor } from '../../cursor.js'
import type { ListProcurementsDto } from '../input/list-procurements.dto.js'
import { type Actor, actorOf, readerOf } from '../ownership/actor.js'
import { mayChange } from '../ownership/may-change.js'
import {
  IMPORTED,
  noSuchProcurement,
  whichProcurement,
} from '../stored/locked-procurement.query.js'
import {
  procurementLine,
  type ProcurementLine,
  type ProcurementLineRecord,
  type ProcurementRecord,
  procurementView,
  type ProcurementView,
} from './procurement-view.js'

const COLUMNS = `
  p.id, p.ocid, p.version, p.origin, p.regime, p.stage, p.title, p.known -> 'facts' as facts,
  p.known -> 'facts' ->> 'deadline' as deadline, ${instantText('p.noticed_at')} as "noticedAt",
  p.organisation_id as "organisationId"`

const NOTICES = `
  select coalesce(json_agg(n order by n."publishedAt", n.id), '[]') from (
    select id, organisation_id as "organisationId", origin, state, type, entry, effect, release_id as "releaseId", url,
           ${instantText('published_at')} as "publishedAt", content, terms, changes
      from notices where procurement_id = p.id) n`

/**
 * One procurement as the reader may see it.
 * @throws NotFound PROCUREMENT_NOT_FOUND, also for the draft of another authority
 */
export async function oneProcurement(
  tx: EntityManager,
  ref: string,
  reader: Actor | undefined,
): Promise<ProcurementView> {
  const [record] = await tx.query<ProcurementRecord[]>(
    `select ${COLUMNS}, p.terms, ${IMPORTED} as imported, (${NOTICES}) as notices
       from procurements p where ${whichProcurement(ref)}`,
    [ref],
  )
  if (!record) throw noSuchProcurement()
  const its = { ...record, buyers: record.facts?.buyers ?? [] }
  const owner = reader && mayChange(its, reader.organisation) ? reader.organisation.id : undefined
  const view = procurementView(record, owner)
  if (view.draft && !view.yours) throw noSuchProcurement()
  return view
}

/** How many procurements of an authority are where. */
export interface ProcurementCounts {
  draft: number
  planning: number
  tender: number
  award: number
  contract: number
  ended: number
}

export interface ProcurementPage {
  items: ProcurementLine[]
  /** Give it as `cursor` for what follows; absent on the last page. */
  next?: string
  /** Of all that is `mine`, whatever else the list is narrowed by. */
  counts?: ProcurementCounts
}

const PUBLISHED = `
  exists (select from notices n where n.procurement_id = p.id and n.state = 'published')`

const LIST = `
  select ${COLUMNS}, not ${PUBLISHED} as draft,
         (select count(*)::int from notices n
           where n.procurement_id = p.id and n.state = 'draft') as "draftNotices"
    from procurements p
   where ($1::text is null or p.stage = $1) and ($2::text is null or p.regime = $2)
     and ($3::text is null or p.ocid = $3)
     and ($4::timestamptz is null or (p.noticed_at, p.id) < ($4, $5::uuid))
     and (p.organisation_id = $7 or not $8 and ${PUBLISHED})
   order by p.noticed_at desc, p.id desc
   limit $6`

/**
 * Newest first, by the latest notice; drafts only to those who entered them.
 * @throws Forbidden NOT_AN_AUTHORITY for `mine` of somebody who has none
 */
export async function listProcurements(
  tx: EntityManager,
  query: ListProcurementsDto,
  caller: Caller | undefined,
): Promise<ProcurementPage> {
  const onlyMine = query.mine === 'true'
  const organisationId = (onlyMine ? ownerOf(caller) : readerOf(caller))?.organisation.id
  const rows = await tx.query<ProcurementLineRecord[]>(LIST, [
    ...narrowedBy(query),
    ...[organisationId ?? null, onlyMine],
  ])
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => procurementLine(row, organisationId)),
    next: last && writeCursor({ at: last.noticedAt, id: last.id }),
    ...(onlyMine && organisationId && { counts: await countOf(tx, organisationId) }),
  }
}

function narrowedBy({ stage, regime, ocid, cursor, limit }: ListProcurementsDto): unknown[] {
  const after: AfterRow | undefined = readCursor(cursor)
  const places = [stage, regime, ocid, after?.at, after?.id].map((value) => value ?? null)
  return [...places, limit + 1]
}

function ownerOf(caller: Caller | undefined): Actor {
  if (!caller) throw new SignInNeeded()
  return actorOf(caller)
}

const COUNTS = `
  select case when ${PUBLISHED} then p.stage else 'draft' end as state, count(*)::int as count
    from procurements p where p.organisation_id = $1 group by 1`

async function countOf(tx: EntityManager, organisationId: string): Promise<ProcurementCounts> {
  type Row = { state: keyof ProcurementCounts; count: number }
  const rows = await tx.query<Row[]>(COUNTS, [organisationId])
  const none = { draft: 0, planning: 0, tender: 0, award: 0, contract: 0, ended: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}
