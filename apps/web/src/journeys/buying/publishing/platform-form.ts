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
  const there = `https://www.find-tender.service.gov.uk/Notice/${noticeId}`
  const ofNotice = url.toLowerCase().startsWith('https://') && url.includes(noticeId)
  return [
    ...(/^\d{6}-\d{4}$/.test(noticeId)
      ? []
      : [{ field: 'noticeId', message: text.publish.needNoticeId }]),
    ...(ofNotice ? [] : [{ field: 'url', message: text.publish.needUrl(there) }]),
  ]
}

/** As the service takes it; nothing where nothing was typed. */
export function platformReference({ noticeId, url }: Typed) {
  return noticeId || url ? { findATender: { noticeId: noticeId ?? '', url: url ?? '' } } : {}
}
