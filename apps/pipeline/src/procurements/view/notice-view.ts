import type { MaterialChange } from '@inroad/events/pipeline/opportunity-amended.v1'
import { isNoticeCode, NOTICE_TYPES } from '@inroad/codelists/notice-types'
import type { Effect } from '../../ocds/notice/notice-meaning.js'
import type { FactChanges } from '../known/fact-changes.js'
import type { TermChanges } from '../terms/tender-terms.js'
import { type EntryCode, nameOf } from '../rules/notice-kinds.js'

export interface NoticeRow {
  id: string
  /** Who entered it; null for what was imported. */
  organisationId: string | null
  origin: 'import' | 'authority'
  state: 'draft' | 'published'
  /** `UK1` to `UK17`, or what a pre-Act publisher calls it. */
  type: string | null
  /** What an authority entered that is no notice of the Act. */
  entry: EntryCode | null
  effect: Effect
  /** Find a Tender notice id, or the id its own publisher gave it. */
  releaseId: string
  url: string | null
  publishedAt: string | null
  content: FactChanges | null
  terms: TermChanges
  changes: MaterialChange[]
}

export interface NoticeView {
  id: string
  origin: 'import' | 'authority'
  state: 'draft' | 'published'
  type?: string
  name?: string
  /** False: no statute requires this entry, and it need not be found on Find a Tender. */
  statutory: boolean
  noticeId?: string
  url?: string
  publishedAt?: string
  /** What it changed of what had been published, old and new. */
  changes: MaterialChange[]
  /** What an authority's own notice states. */
  states?: FactChanges
  /** The terms that it states, besides. */
  statesTerms?: TermChanges
}

/**
 * Statutory is what has a notice's type, or an address at its publisher: the same rule by which mails
 * say that no statute requires an entry.
 */
export function noticeView(row: NoticeRow): NoticeView {
  const { id, origin, state, type, entry, releaseId, url, publishedAt, content, changes } = row
  return {
    id,
    origin,
    state,
    type: type ?? entry ?? undefined,
    name: noticeName(row),
    statutory: type !== null || url !== null,
    noticeId: releaseId === id ? undefined : releaseId,
    url: url ?? undefined,
    publishedAt: publishedAt ?? undefined,
    changes,
    states: content ?? undefined,
    statesTerms: Object.keys(row.terms).length > 0 ? row.terms : undefined,
  }
}

function noticeName({ type, entry }: NoticeRow): string | undefined {
  if (type && isNoticeCode(type)) return NOTICE_TYPES[type].name
  return entry ? nameOf(entry) : undefined
}
