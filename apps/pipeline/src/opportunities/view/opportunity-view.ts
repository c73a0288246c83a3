import { isNoticeCode, NOTICE_TYPES } from '@inroad/codelists/notice-types'
import type { MaterialChange } from '@inroad/events/pipeline/opportunity-amended.v1'
import type { Money } from '@inroad/events/shapes'
import type { ProcurementFacts } from '../../ocds/facts/procurement-facts.js'
import type { LineRow, OpportunityLine } from '../search/opportunity-line.js'

/** A notice of an opportunity, as published. */
export interface OpportunityNotice {
  /** `UK1` to `UK17`, or what its publisher calls it; absent when it does not say. */
  type?: string
  name?: string
  /** Of the publisher, where it has one: Find a Tender's looks like `012345-2026`. */
  noticeId?: string
  /** The statutory notice at its publisher. */
  url?: string
  publishedAt: string
}

/** One material change, with when and by which notice it was made. */
export interface OpportunityChange {
  at: string
  field: MaterialChange['field']
  /** As people read them; absent when nothing was stated. */
  from?: string
  to?: string
  notice?: string
}

export interface OpportunityLot {
  id: string
  title?: string
  value?: Money
}

/** All that is published of an opportunity. */
export interface OpportunityView extends OpportunityLine {
  description?: string
  lots: OpportunityLot[]
  documents: { title?: string; url?: string }[]
  establishes?: 'framework' | 'dynamic-market'
  notices: OpportunityNotice[]
  /** Since its first notice, the latest first. */
  changes: OpportunityChange[]
}

export interface NoticeRow {
  type: string | null
  entry: string | null
  releaseId: string
  id: string
  url: string | null
  publishedAt: string
  changes: MaterialChange[]
}

/** A row of `opportunities` with the facts and notices of its procurement. */
export interface OpportunityRecord extends LineRow {
  facts: Pick<ProcurementFacts, 'description' | 'lots' | 'documents' | 'establishes'>
  notices: NoticeRow[]
}

export function opportunityView(
  { facts, notices }: OpportunityRecord,
  line: OpportunityLine,
): OpportunityView {
  const { description, lots, documents, establishes } = facts
  return {
    ...line,
    ...{ description, lots, establishes },
    documents: documents.map(({ key, title }) =>
      isWebAddress(key) ? { title, url: key } : { title: title ?? key },
    ),
    notices: notices.map(noticeOf),
    changes: notices.flatMap(changesOf).reverse(),
  }
}

function noticeOf({ type, entry, releaseId, id, url, publishedAt }: NoticeRow): OpportunityNotice {
  return {
    type: type ?? entry ?? undefined,
    name: type && isNoticeCode(type) ? NOTICE_TYPES[type].name : undefined,
    noticeId: releaseId === id ? undefined : releaseId,
    url: url ?? undefined,
    publishedAt,
  }
}

function changesOf({ type, publishedAt, changes }: NoticeRow): OpportunityChange[] {
  const notice = type ?? undefined
  return changes.map(({ field, from, to }) => ({ at: publishedAt, field, from, to, notice }))
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}
