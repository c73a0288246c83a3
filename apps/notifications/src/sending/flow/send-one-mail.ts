import { failpoint } from '@inroad/database/failpoint'
import type { AttemptRecords } from '../attempts/attempt-records.js'
import type { Permission } from '../attempts/begin-content.js'
import type { SettledAttempt } from '../attempts/settle-attempts.js'
import type { Circuit } from './circuit.js'
import type { DueMail } from '../due-mails.js'
import type { EmailSender, SendResult } from '../sender/email-sender.js'
import {
  endedMeanwhile,
  notWritten,
  returned,
  settlementOf,
  toBeRewritten,
  type Settlement,
} from '../attempts/settlement.js'

/** Takes one mail from "in hand" to a settlement, without ever holding a transaction open. */
export class SendOneMail {
  constructor(
    private readonly sender: EmailSender,
    private readonly records: AttemptRecords,
    private readonly circuit: Circuit,
  ) {}

  /** What came of each of its attempts; nothing when another process has them now. */
  async run({ attemptIds, attempts, mail }: DueMail): Promise<SettledAttempt[]> {
    const all = (settlement: Settlement): SettledAttempt[] =>
      attemptIds.map((attemptId) => ({ attemptId, ...settlement }))
    if (mail === undefined) return all(notWritten)
    if (this.circuit.isOpen()) return all(returned(Math.ceil(this.circuit.remaining() / 1000)))
    let permission: Permission | undefined
    const result = await this.sender.send(mail, {
      beforeData: async () => {
        await failpoint('F18')
        permission = await this.records.begin(attemptIds)
        if (permission !== 'go') throw new Error('the mail may not begin')
      },
    })
    await failpoint('F20')
    if (result.outcome === 'refused' && result.phase === 'held') {
      this.circuit.worked()
      return heldBack(attemptIds, permission)
    }
    return all(this.settlement(result, attempts))
  }

  private settlement(result: SendResult, attempts: number): Settlement {
    if (result.outcome === 'refused' && result.phase === 'connection') {
      return returned(this.circuit.failed(), result.reply)
    }
    this.circuit.worked()
    return settlementOf(result, attempts)
  }
}

/** Without an answer: the database did not give one, and the mail was not sent. */
function heldBack(
  attemptIds: readonly string[],
  permission: Permission | undefined,
): SettledAttempt[] {
  if (permission === 'lost') return []
  const known = permission !== undefined && permission !== 'go'
  const ended = new Set(known ? permission.ended : [])
  const others = known ? toBeRewritten : returned(1)
  return attemptIds.map((attemptId) => ({
    attemptId,
    ...(ended.has(attemptId) ? endedMeanwhile : others),
  }))
}
