import { SenderHealth } from '@inroad/service-kit/operations/sender-health'
import { Module } from '@nestjs/common'
import { AudienceCountsController } from './audience-counts/audience-counts.controller.js'
import { FanOutAmendment } from './consumers/fan-out-amendment.consumer.js'
import { FanOutClosure } from './consumers/fan-out-closure.consumer.js'
import { FanOutOpportunity } from './consumers/fan-out-opportunity.consumer.js'
import { DeliveryLedgerController } from './delivery-ledger/delivery-ledger.controller.js'
import { ExpandFanOut } from './fan-out/expand-fan-out.js'
import { FanOutSignal } from './fan-out/fan-out-signal.js'
import { FanOutWorker } from './fan-out/fan-out-worker.js'
import { StartFanOut } from './fan-out/start-fan-out.js'
import { FileKnownOpportunities } from './opportunities/file-known-opportunities.js'
import { MailSenderHealth } from './operations/mail-sender-health.js'
import { SeedCodeLists } from './seed-code-lists.js'
import { sendingProviders } from './sending/sending.providers.js'
import {
  subscriptionControllers,
  subscriptionProviders,
} from './subscriptions/subscriptions.providers.js'

@Module({
  controllers: [
    FanOutOpportunity,
    FanOutAmendment,
    FanOutClosure,
    DeliveryLedgerController,
    AudienceCountsController,
    ...subscriptionControllers,
  ],
  providers: [
    SeedCodeLists,
    FileKnownOpportunities,
    StartFanOut,
    ExpandFanOut,
    FanOutSignal,
    FanOutWorker,
    ...subscriptionProviders,
    ...sendingProviders,
    { provide: SenderHealth, useClass: MailSenderHealth },
  ],
  exports: [SenderHealth],
})
export class NotificationsModule {}
