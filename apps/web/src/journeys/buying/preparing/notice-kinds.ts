import type { Procurement, Schemas } from '../answers/answers.js'
import { buyingText as text } from '../text.js'

export type NoticeKind = keyof typeof text.notice.names
export type NoticeType = Schemas['AddNoticeDto']['type']

const ACT: readonly NoticeKind[] = ['UK4', 'UK2', 'UK3', 'UK1', 'below-threshold', 'early-news']
const OTHERS: readonly NoticeKind[] = ['tender', 'engagement', 'early-news']

/** Notices by which something is published that suppliers can act on. */
export function kindsOf(regime: Procurement['regime']): readonly NoticeKind[] {
  if (regime === 'PA2023') return ACT
  return regime === 'other' ? [...OTHERS, 'below-threshold'] : OTHERS
}

export function isStatutory(kind: NoticeKind): boolean {
  return /^UK\d/.test(kind)
}

export function isKind(kind: string | undefined): kind is NoticeKind {
  return Object.hasOwn(text.notice.names, kind ?? '')
}

/** What people call a notice; the service's own name for one that is not chosen here. */
export function noticeName({ type, name }: { type?: string; name?: string }): string {
  return isKind(type) ? text.notice.names[type] : (name ?? type ?? '')
}

/** Whether a notice opens tendering, or is news of what is planned. */
export function stageOf(kind: string | undefined): 'planning' | 'tender' {
  const planning = new Set(['UK1', 'UK2', 'UK3', 'early-news', 'engagement'])
  return planning.has(kind ?? '') ? 'planning' : 'tender'
}

/** The kind of notice by which what is published is changed: the same again. */
export function changedBy({ regime, notices, stage }: Procurement): NoticeKind {
  const last = notices.findLast(({ state, type }) => state === 'published' && isKind(type))?.type
  if (isKind(last) && kindsOf(regime).includes(last)) return last
  const planning = stage === 'planning'
  if (regime === 'PA2023') return planning ? 'UK2' : 'UK4'
  return planning ? 'engagement' : 'tender'
}
