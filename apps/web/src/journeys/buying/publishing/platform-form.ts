import { one, type Fields } from '../../../kit/visit.js'

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

/** As the service takes it; nothing where nothing was typed. */
export function platformReference({ noticeId, url }: Typed) {
  return noticeId || url ? { findATender: { noticeId: noticeId ?? '', url: url ?? '' } } : {}
}
