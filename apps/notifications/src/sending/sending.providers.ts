import type { Provider } from '@nestjs/common'
import { AttemptRecords } from './attempt-records.js'
import { DueMails } from './due-mails.js'
import { DueSignal } from './due-signal.js'
import { EmailSender } from './email-sender.js'
import { MailConfig } from './mail-config.js'
import { SendDeliveries } from './send-deliveries.js'
import { SettleAttempts } from './settle-attempts.js'
import { SmtpSender } from './smtp-sender.js'
import { Sweeper } from './sweeper.js'
import { WriteMails } from './write-mails.js'

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
