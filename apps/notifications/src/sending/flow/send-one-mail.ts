import { failpoint } from '@inroad/database/failpoint'
import type { AttemptRecords } from '../attempts/attempt-records.js'
import type { Permission } from '../attempts/begin-content.js'
import type { Circuit } from './circuit.js'
import type { DueMail } from '../due-mails.js'
import type { EmailSender, SendResult } from '../sender/email-sender.js'
import {
  endedMeanwhile,
  notWritten,
  returned,
  settlementOf,
  type Settlement,
} from '../attempts/settlement.js'

/** Takes one mail from "in hand" to a settlement, without ever holding a transaction open. */
export class SendOneMail {
  constructor(
    private readonly sender: EmailSender,
    private readonly records: AttemptRecords,
    private readonly circuit: Circuit,
  ) {}

  /** What came of it, or nothing when another process has it now. */
  async run({ attemptId, attempts, mail }: DueMail): Promise<Settlement | undefined> {
    if (mail === undefined) return notWritten
    if (this.circuit.isOpen()) return returned(Math.ceil(this.circuit.remaining() / 1000))
    let permission: Permission | undefined
    const result = await this.sender.send(mail, {
      beforeData: async () => {
        await failpoint('F18')
        permission = await this.records.begin(attemptId)
        if (permission !== 'go') throw new Error(`the attempt is ${permission}`)
      },
    })
    await failpoint('F20')
    return this.settlement(result, attempts, permission)
  }

  private settlement(
    result: SendResult,
    attempts: number,
    permission: Permission | undefined,
  ): Settlement | undefined {
    const phase = result.outcome === 'refused' ? result.phase : undefined
    if (phase === 'connection') return returned(this.circuit.failed(), result.reply)
    this.circuit.worked()
    if (phase !== 'held') return settlementOf(result, attempts)
    if (permission === 'lost') return undefined
    // Held back without an answer: the database did not give one, and the mail was not sent.
    return permission === 'ended' ? endedMeanwhile : returned(1)
  }
}
