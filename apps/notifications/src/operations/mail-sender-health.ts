import { SenderHealth, type SenderReport } from '@inroad/service-kit/operations/sender-health'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { SendDeliveries } from '../sending/send-deliveries.js'
import { mailBacklog } from './mail-backlog.query.js'

/** What the mailer has to do: all mails of the service, and the mail server as this copy sees it. */
@Injectable()
export class MailSenderHealth extends SenderHealth {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sendDeliveries: SendDeliveries,
  ) {
    super()
  }

  async senders(): Promise<SenderReport[]> {
    const { oldestDue, ...counts } = await mailBacklog(this.dataSource)
    return [
      {
        name: 'e-mail',
        ...counts,
        ...(oldestDue !== null && { oldestDueSeconds: Math.max(0, Math.round(oldestDue)) }),
        circuit: this.sendDeliveries.mailServerIsAway() ? 'open' : 'closed',
      },
    ]
  }
}
