import { InvalidInput } from '@inroad/service-kit/errors'
import type { FeedPlace } from './settled-events.query.js'

/** Where somebody has read up to. */
export interface FeedCursor extends FeedPlace {
  /** When all before this place had been stored. */
  at: Date
  /** Asked for at the beginning, and so for what follows. */
  since?: Date
}

const FORM = /^1:(\d{1,20}):(\d{1,19}):(\d{1,15}):(\d{1,15})?$/
const LARGEST_XID = 2n ** 64n - 1n
const LARGEST_POSITION = 2n ** 63n - 1n

/** For others it is a word without a meaning. */
export function writeFeedCursor({ xid, position, at, since }: FeedCursor): string {
  const text = ['1', xid, position, at.getTime(), since?.getTime() ?? ''].join(':')
  return Buffer.from(text).toString('base64url')
}

/** @throws InvalidInput when the text was not made by `writeFeedCursor` */
export function readFeedCursor(text: string): FeedCursor {
  const parts = FORM.exec(Buffer.from(text, 'base64url').toString())
  const [, xid = '', position = '', at = '', since] = parts ?? []
  if (!parts || BigInt(xid) > LARGEST_XID || BigInt(position) > LARGEST_POSITION) {
    throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
      { field: 'cursor', message: 'cursor: give the `Inroad-Cursor` of an answer, unchanged' },
    ])
  }
  return {
    ...{ xid, position },
    at: new Date(Number(at)),
    ...(since !== undefined && { since: new Date(Number(since)) }),
  }
}
