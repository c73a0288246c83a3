import { isNoticeCode } from '@inroad/codelists/notice-types'
import type { Regime } from '@inroad/events/pipeline/opportunity.shape'
import type { CloseReason } from '../../ocds/notice/read-notice.js'
import type { NoticeKind } from './notice-kinds.js'

/** Tenders and direct awards of the Act end by UK12 (s.55), dynamic markets by UK16 (s.39(5)). */
const ENDED_BY: Readonly<Record<string, NoticeKind>> = {
  UK4: 'UK12',
  UK5: 'UK12',
  UK13: 'UK16',
  UK14: 'UK16',
}

/** What is corrected by a notice of another type: a dynamic market, by its modification notice. */
const AMENDED_BY: Readonly<Record<string, NoticeKind>> = { UK13: 'UK15', UK14: 'UK15' }

/** How a procurement stands, as far as it decides by which notice it changes or ends. */
interface Standing {
  regime: Regime
  /** Type of the notice that brought it to its stage; absent when that was no notice of the Act. */
  noticeType?: string
}

/** The kind of notice that ends a procurement. */
export function endedBy({ regime, noticeType = '' }: Standing, reason: CloseReason): NoticeKind {
  if (regime !== 'PA2023') return 'end'
  return ENDED_BY[noticeType] ?? (reason === 'terminated' ? 'UK12' : 'end')
}

/** The kind of notice that amends a procurement: the same again, or an entry of our own. */
export function amendedBy({ noticeType = '' }: Standing): NoticeKind {
  if (!isNoticeCode(noticeType)) return 'amendment'
  return AMENDED_BY[noticeType] ?? noticeType
}
