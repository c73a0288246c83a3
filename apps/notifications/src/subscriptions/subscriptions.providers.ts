import type { Provider } from '@nestjs/common'
import { MailConfig } from '../sending/mail-config.js'
import { ConfirmSubscription } from './confirming/confirm-subscription.js'
import { EndSubscriptions } from './ending/end-subscriptions.js'
import { EraseUnused } from './ending/erase-unused.js'
import { Links } from './links.js'
import { Subscribe } from './subscribing/subscribe.js'

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
]
