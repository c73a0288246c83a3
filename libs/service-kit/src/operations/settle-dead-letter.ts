import { discardDeadLetters, redriveDeadLetters } from '@inroad/messaging/dead-letters/dead-letters'
import type { Log } from '@inroad/messaging/log'
import { isUUID } from 'class-validator'
import type { EntityManager } from 'typeorm'
import type { Caller } from '../access/caller.js'
import { Conflict, NotFound } from '../errors.js'
import { recordAct, type Target } from './operator-acts.js'

/** What is decided about a message that was set aside; a discarded one needs a reason. */
export type Decision = { act: 'redrive' } | { act: 'discard'; reason: string }

/** Locked, so that of two operators one decides. */
const STATE = `
  select state from inbox_held where consumer = $1 and event_id = $2 for update`

/** Redrives or discards one message, and writes down who did. */
export class SettleDeadLetter {
  constructor(private readonly log: Log) {}

  /**
   * @throws NotFound `DEAD_LETTER_NOT_FOUND`
   * @throws Conflict `NOT_SET_ASIDE` when it is being tried again or was given up
   */
  async run(tx: EntityManager, target: Target, decision: Decision, caller: Caller): Promise<void> {
    const { queue, eventId } = target
    if (!isMessage(target)) throw noSuchLetter()
    const [letter] = await tx.query<{ state: string }[]>(STATE, [queue, eventId])
    if (letter === undefined) throw noSuchLetter()
    if (letter.state !== 'parked') {
      throw new Conflict(
        'NOT_SET_ASIDE',
        letter.state === 'discarded'
          ? 'This message was given up before.'
          : 'This message is being tried again. See whether it comes back.',
      )
    }
    const chosen = { queue, eventIds: [eventId] }
    if (decision.act === 'redrive') await redriveDeadLetters(tx, chosen)
    else await discardDeadLetters(tx, chosen, decision.reason)
    await recordAct(tx, caller, decision, target)
    const fields = { act: decision.act, person: caller.personId, queue, event: eventId }
    this.log.info(fields, 'an operator decided about a dead letter')
  }
}

/** Whether it can be one at all: PostgreSQL takes no other ids, and no NUL. */
export function isMessage({ queue, eventId }: Target): boolean {
  return isUUID(eventId) && !queue.includes('\0')
}

export function noSuchLetter(): NotFound {
  return new NotFound(
    'DEAD_LETTER_NOT_FOUND',
    'No such message is kept back in this queue. It may have been handled meanwhile.',
  )
}
