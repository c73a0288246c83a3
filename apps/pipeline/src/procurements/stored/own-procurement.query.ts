import type { EntityManager } from 'typeorm'
import type { FactChanges } from '../known/fact-changes.js'
import type { KnownHere } from '../known/entered-procurement.js'
import type { Actor } from '../ownership/actor.js'
import { mayChange } from '../ownership/may-change.js'
import type { NoticeKind } from '../rules/notice-kinds.js'
import type { TermChanges, TenderTerms } from '../terms/tender-terms.js'
import { IMPORTED, noSuchProcurement, whichProcurement } from './locked-procurement.query.js'

/** A procurement as the authority reads it to prepare what comes next. */
export interface OwnProcurement {
  id: string
  version: number
  known: KnownHere
  terms: TenderTerms
  /** The notices entered here, drafts of others left out, in the order in which they were added. */
  notices: PreparedNotice[]
}

export interface PreparedNotice {
  id: string
  kind: NoticeKind
  state: 'draft' | 'published'
  changes: FactChanges
  terms: TermChanges
}

const NOTICES = `
  select coalesce(json_agg(n order by n.id), '[]') from (
    select id, coalesce(type, entry) as kind, state, content as changes, terms from notices
     where procurement_id = p.id and origin = 'authority'
       and (state = 'published' or organisation_id = $2)) n`

type Row = OwnProcurement & { organisationId: string | null; imported: boolean }

/** @throws NotFound PROCUREMENT_NOT_FOUND for whatever the reader may not change */
export async function ownProcurement(
  tx: EntityManager,
  ref: string,
  { organisation }: Actor,
): Promise<OwnProcurement> {
  const [row] = await tx.query<Row[]>(
    `select p.id, p.version, p.known, p.terms, p.organisation_id as "organisationId",
            ${IMPORTED} as imported, (${NOTICES}) as notices
       from procurements p where ${whichProcurement(ref)}`,
    [ref, organisation.id],
  )
  const its = row && { ...row, buyers: row.known.facts.buyers }
  if (!its || !mayChange(its, organisation)) throw noSuchProcurement()
  const { id, version, known, terms, notices } = its
  return { id, version, known, terms, notices }
}
