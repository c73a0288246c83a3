import { Module } from '@nestjs/common'
import { MailConfig } from '@inroad/notifications/sending/mail-config'
import { sendingProviders } from '@inroad/notifications/sending/sending.providers'
import { subscriptionProviders } from '@inroad/notifications/subscriptions/subscriptions.providers'
import { startService } from '@inroad/service-kit/start-service'

/** What sends, and nothing else, in a process that may be killed. Node runs this file as it stands. */
class MailerModule {}
Module({ providers: [...sendingProviders, ...subscriptionProviders] })(MailerModule)

void startService({
  name: 'notifications',
  module: MailerModule,
  config: MailConfig,
  entities: [],
  migrations: [],
}).then(() => {
  console.log('mailer started')
})
