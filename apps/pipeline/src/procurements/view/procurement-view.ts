import type { Regime } from '@inroad/events/pipeline/opportunity.shape'
import type { ProcurementFacts } from '../../ocds/facts/procurement-facts.js'
import type { Stage } from '../../ocds/notice/notice-meaning.js'
import { NOTHING_STATED, type StatedFacts } from '../known/fact-changes.js'
import type { TenderTerms } from '../terms/tender-terms.js'
import { type NoticeRow, noticeView, type NoticeView } from './notice-view.js'

/** A row as the queries of this folder give it. */
export interface ProcurementRecord {
  id: string
  ocid: string | null
  version: number
  origin: 'import' | 'authority'
  regime: Regime
  stage: Stage
  title: string
  deadline: string | null
  noticedAt: string
  facts: StatedFacts | null
  terms: TenderTerms
  organisationId: string | null
  imported: boolean
  notices: NoticeRow[]
}

/** What anybody may see of a procurement: a list, so that a new column shows only when it is added. */
export interface ProcurementView extends Partial<Omit<ProcurementFacts, 'documents'>> {
  id: string
  version: number
  /** Where it was first seen. */
  origin: 'import' | 'authority'
  regime: Regime
  /** `unknown` while no notice says so, as with a draft. */
  stage: Stage
  /** When the latest notice was published; for a draft, when it was entered. */
  noticedAt: string
  documents: { url: string; title?: string }[]
  /** How the authority buys. */
  terms: TenderTerms
  /** Nothing of it is published: only the authority that entered it can see it. */
  draft: boolean
  /** Whether the one who asks may change it. */
  yours: boolean
  notices: NoticeView[]
}

/**
 * @param owner the organisation that asks, where it may change the procurement: it sees its own
 *   drafts, and nobody sees those of others
 */
export function procurementView(
  record: ProcurementRecord,
  owner: string | undefined,
): ProcurementView {
  const { id, ocid, version, origin, regime, stage, title, noticedAt, notices } = record
  const facts = record.facts ?? NOTHING_STATED
  const { description, buyers, cpv, regions, value, deadline, lots, documents } = facts
  const { smeSuitable, vcseSuitable, establishes } = facts
  return {
    ...{ id, ocid: ocid ?? undefined, version, origin, regime, stage, title, description },
    ...{ buyers, cpv, regions, value, deadline, lots },
    documents: documents.map(({ key, title: name }) => ({ url: key, title: name })),
    ...{ smeSuitable, vcseSuitable, establishes, noticedAt, terms: record.terms },
    ...{ draft: !notices.some(isPublished), yours: owner !== undefined },
    notices: notices
      .filter((notice) => isPublished(notice) || notice.organisationId === owner)
      .map(noticeView),
  }
}

function isPublished({ state }: NoticeRow): boolean {
  return state === 'published'
}

/** One line of a list. */
export type ProcurementLine = Pick<
  ProcurementView,
  'id' | 'ocid' | 'version' | 'regime' | 'stage' | 'title' | 'deadline' | 'noticedAt'
> & {
  buyers: string[]
  draft: boolean
  /** Notices that were added and not published; told to those whose procurement it is. */
  draftNotices?: number
}

/** A row of the list. */
export interface ProcurementLineRecord extends Omit<
  ProcurementRecord,
  'notices' | 'terms' | 'imported'
> {
  draft: boolean
  draftNotices: number
}

export function procurementLine(
  record: ProcurementLineRecord,
  organisationId: string | undefined,
): ProcurementLine {
  const { id, ocid, version, regime, stage, title, deadline, noticedAt, facts } = record
  const { draft, draftNotices } = record
  const yours = organisationId !== undefined && record.organisationId === organisationId
  return {
    id,
    ocid: ocid ?? undefined,
    version,
    regime,
    stage,
    title,
    buyers: (facts?.buyers ?? []).map(({ name }) => name),
    deadline: deadline ?? undefined,
    noticedAt,
    draft,
    ...(yours && { draftNotices }),
  }
}
