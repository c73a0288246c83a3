import { Messaging } from '@inroad/messaging/messaging'
import type { ConsumerBacklog } from '@inroad/messaging/health/consumer-backlog.query'
import type { RelayBacklog } from '@inroad/messaging/health/relay-backlog.query'
import { Controller, Get, Header, Inject, Optional } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Allow } from '../access/access.decorators.js'
import { alarmsOf, type Alarm } from './alarms.js'
import { SenderHealth, type SenderReport } from './sender-health.js'

/** What waits in one service, and since when. */
export interface OperationsHealth {
  relay: RelayBacklog
  consumers: ConsumerBacklog[]
  senders: SenderReport[]
  /** Empty when nothing has waited too long. */
  alarms: Alarm[]
}

/** For the people who look after the installation; machines ask `/readyz`. */
@Controller('operations/health')
@Allow('operator')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly messaging: Messaging,
    @Optional() @Inject(SenderHealth) private readonly senderHealth?: SenderHealth,
  ) {}

  /** What waits in this service and since when, and what has waited too long. */
  @Get()
  @Header('Cache-Control', 'no-store')
  async show(): Promise<OperationsHealth> {
    const backlog = await this.messaging.backlog(this.dataSource)
    const senders = (await this.senderHealth?.senders()) ?? []
    return { ...backlog, senders, alarms: alarmsOf(backlog, senders) }
  }
}
