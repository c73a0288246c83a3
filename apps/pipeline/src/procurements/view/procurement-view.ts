import type { Regime } from '@inroad/events/pipeline/opportunity.shape'
import type { ProcurementFacts } from '../../ocds/facts/procurement-facts.js'
import type { Stage } from '../../ocds/notice/notice-meaning.js'
import { NOTHING_STATED, type StatedFacts } from '../known/fact-changes.js'
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
  notices: NoticeView[]
}

export function procurementView(record: ProcurementRecord): ProcurementView {
  const { id, ocid, version, origin, regime, stage, title, noticedAt, notices } = record
  const facts = record.facts ?? NOTHING_STATED
  const { description, buyers, cpv, regions, value, deadline, lots, documents } = facts
  const { smeSuitable, vcseSuitable, establishes } = facts
  return {
    ...{ id, ocid: ocid ?? undefined, version, origin, regime, stage, title, description },
    ...{ buyers, cpv, regions, value, deadline, lots },
    documents: documents.map(({ key, title: name }) => ({ url: key, title: name })),
    ...{ smeSuitable, vcseSuitable, establishes, noticedAt },
    notices: notices.map(noticeView),
  }
}

/** One line of a list. */
export type ProcurementLine = Pick<
  ProcurementView,
  'id' | 'ocid' | 'version' | 'regime' | 'stage' | 'title' | 'deadline' | 'noticedAt'
> & { buyers: string[] }

export function procurementLine(record: Omit<ProcurementRecord, 'notices'>): ProcurementLine {
  const { id, ocid, version, regime, stage, title, deadline, noticedAt, facts } = record
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
  }
}
