import type { Provider } from '@nestjs/common'
import { AttemptRecords } from './attempts/attempt-records.js'
import { DueMails } from './due-mails.js'
import { DueSignal } from './due-signal.js'
import { EmailSender } from './sender/email-sender.js'
import { MailConfig } from './mail-config.js'
import { SendDeliveries } from './send-deliveries.js'
import { SettleAttempts } from './attempts/settle-attempts.js'
import { SmtpSender } from './sender/smtp-sender.js'
import { Sweeper } from './sweeper.js'
import { WriteMails } from './writing/write-mails.js'

/** For the service's module: everything that sends. */
export const sendingProviders: Provider[] = [
  {
    provide: EmailSender,
    useFactory: ({ smtpUrl, smtpTls, sendAtOnce }: MailConfig) =>
      new SmtpSender({ url: smtpUrl, tls: smtpTls, connections: sendAtOnce }),
    inject: [MailConfig],
  },
  DueSignal,
  AttemptRecords,
  SettleAttempts,
  WriteMails,
  DueMails,
  SendDeliveries,
  Sweeper,
]
