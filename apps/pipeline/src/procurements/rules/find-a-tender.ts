import { isNoticeCode, NOTICE_TYPES, platformComesFirst } from '@inroad/codelists/notice-types'
import { Conflict } from '@inroad/service-kit/errors'
import type { NoticeKind } from './notice-kinds.js'

/** Where a notice stands on Find a Tender, the central digital platform. */
export interface PlatformReference {
  /** `nnnnnn-yyyy` */
  noticeId: string
  url: string
}

export const PLATFORM_NOTICE_ID = /^\d{6}-\d{4}$/
const PLATFORM_HOST = /^(www\.)?find-tender\.service\.gov\.uk$/

/**
 * Inroad is not the central digital platform, and a statutory notice is published there first.
 * @throws Conflict NOTICE_NOT_ON_FIND_A_TENDER
 */
export function assertOnPlatform(kind: NoticeKind, reference: PlatformReference | undefined): void {
  if (reference || !isNoticeCode(kind) || !platformComesFirst(kind)) return
  const { name } = NOTICE_TYPES[kind]
  const message = 'give the noticeId and url that the notice has on Find a Tender'
  throw new Conflict(
    'NOTICE_NOT_ON_FIND_A_TENDER',
    `A ${name.toLowerCase()} (${kind}) may be published here only once it is on Find a Tender (Procurement Regulations 2024, regulation 5(11)). Publish it there first.`,
    [{ field: 'findATender', message }],
  )
}

/** Whether an address is that of this notice on Find a Tender. */
export function isPlatformAddress(url: string, noticeId: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, pathname, username, password, port } = new URL(url)
  const plain = username === '' && password === '' && port === ''
  const named = pathname.toLowerCase().replace(/\/$/, '') === `/notice/${noticeId}`
  return protocol === 'https:' && PLATFORM_HOST.test(hostname) && plain && named
}
