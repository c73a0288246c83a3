import type { Mail } from '../src/mail/mail.js'
import {
  EmailSender,
  type Refused,
  type SendResult,
  type SendSteps,
} from '../src/sending/sender/email-sender.js'
import type { ServerMode } from './email-sender.contract.js'

type Answer = Pick<Refused, 'permanent' | 'phase' | 'reply'> & { code?: number }

const REFUSALS: Partial<Record<ServerMode, Answer>> = {
  down: { permanent: false, phase: 'connection', reply: 'nobody listens' },
  refuse: { permanent: true, phase: 'recipient', code: 550, reply: '550 not here' },
  tempfail: { permanent: false, phase: 'recipient', code: 451, reply: '451 not now' },
}

/** A sender without a network, under the same contract as the real one. */
export class MemorySender extends EmailSender {
  mode: ServerMode = 'accept'
  readonly arrived: Mail[] = []

  async send(mail: Mail, { beforeData }: SendSteps): Promise<SendResult> {
    const { mode } = this
    const refusal = REFUSALS[mode]
    if (refusal) return { outcome: 'refused', ...refusal }
    try {
      await beforeData()
    } catch {
      return { outcome: 'refused', permanent: false, phase: 'held', reply: 'held back' }
    }
    this.arrived.push(mail)
    if (mode === 'accept') return { outcome: 'accepted', reply: '250 taken' }
    return { outcome: 'ambiguous', reply: 'no answer' }
  }

  close(): void {
    this.mode = 'down'
  }
}
