import type { FieldProblem } from '../../../kit/page-errors.js'
import { one, type Fields } from '../../../kit/visit.js'
import { buyingText as text } from '../text.js'

/** What was typed of where a notice stands on Find a Tender. */
export interface Typed {
  noticeId?: string
  url?: string
}

/** Where a service's field has another name in the form. */
export const PLATFORM_NAMES = {
  findATender: 'noticeId',
  'findATender.noticeId': 'noticeId',
  'findATender.url': 'url',
}

export function platformFields(body: Fields): Typed {
  return { noticeId: one(body['noticeId']), url: one(body['url']) }
}

/** What is wrong with it, in words that say what to do. */
export function platformFaults({ noticeId = '', url = '' }: Typed): FieldProblem[] {
  const faults = { noticeId: faultOfId(noticeId), url: faultOfUrl(url, noticeId) }
  return Object.entries(faults).flatMap(([field, message]) => (message ? [{ field, message }] : []))
}

function faultOfId(noticeId: string): string | undefined {
  if (noticeId === '') return text.publish.needNoticeId
  return /^\d{6}-\d{4}$/.test(noticeId) ? undefined : text.publish.wrongNoticeId
}

function faultOfUrl(url: string, noticeId: string): string | undefined {
  if (url === '') return text.publish.needUrl
  const ofNotice = /^https:/i.test(url) && url.includes(noticeId)
  const there = `https://www.find-tender.service.gov.uk/Notice/${noticeId}`
  return ofNotice ? undefined : text.publish.wrongUrl(there)
}

/** As the service takes it; nothing where nothing was typed. */
export function platformReference({ noticeId, url }: Typed) {
  return noticeId || url ? { findATender: { noticeId: noticeId ?? '', url: url ?? '' } } : {}
}
