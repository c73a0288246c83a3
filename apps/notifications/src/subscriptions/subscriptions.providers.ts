import type { Provider } from '@nestjs/common'
import { MailConfig } from '../sending/mail-config.js'
import { ConfirmSubscription } from './confirming/confirm-subscription.js'
import { ConfirmingController } from './confirming/confirming.controller.js'
import { EndSubscriptions } from './ending/end-subscriptions.js'
import { EraseUnused } from './ending/erase-unused.js'
import { UnsubscribingController } from './ending/unsubscribing.controller.js'
import { Links } from './links.js'
import { ChangeSubscription } from './managing/change-subscription.js'
import { EraseSubscriber } from './managing/erase-subscriber.js'
import { ManagingController } from './managing/managing.controller.js'
import { PreviewController } from './previewing/preview.controller.js'
import { Subscribe } from './subscribing/subscribe.js'
import { SubscriptionsController } from './subscribing/subscriptions.controller.js'

/** For the service's module: everything about who wants what. */
export const subscriptionProviders: Provider[] = [
  {
    provide: Links,
    useFactory: ({ publicUrl, linkSecret }: MailConfig) => new Links(publicUrl, linkSecret),
    inject: [MailConfig],
  },
  Subscribe,
  ConfirmSubscription,
  EndSubscriptions,
  EraseUnused,
  ChangeSubscription,
  EraseSubscriber,
]

/** For the service's module: what people and their mail programs ask of it. */
export const subscriptionControllers = [
  PreviewController,
  ConfirmingController,
  UnsubscribingController,
  ManagingController,
  SubscriptionsController,
]
