import type { HeldMessage } from '@inroad/messaging/dead-letters/held-messages.query'
import { isUUID } from 'class-validator'
import { InvalidInput } from '../errors.js'

type Place = Pick<HeldMessage, 'heldAt' | 'queue' | 'eventId'>

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/

export function writeCursor({ heldAt, queue, eventId }: Place): string {
  return Buffer.from(`${heldAt} ${eventId} ${queue}`).toString('base64url')
}

/** @throws InvalidInput when the text was not made by `writeCursor` */
export function readCursor(text: string | undefined): Place | undefined {
  if (text === undefined) return undefined
  const [heldAt = '', eventId = '', queue = ''] = Buffer.from(text, 'base64url')
    .toString()
    .split(' ')
  const sound = INSTANT.test(heldAt) && !Number.isNaN(Date.parse(heldAt)) && isUUID(eventId)
  if (sound && queue !== '' && !queue.includes('\0')) return { heldAt, queue, eventId }
  throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
    { field: 'cursor', message: 'cursor must be the `next` of an earlier page, unchanged' },
  ])
}
