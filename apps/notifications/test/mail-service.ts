import { Module } from '@nestjs/common'
import type { ServiceDefinition } from '@inroad/service-kit/service-definition'
import { startService, type RunningService } from '@inroad/service-kit/start-service'
import { MailConfig } from '../src/sending/mail-config.js'
import { sendingProviders } from '../src/sending/sending.providers.js'
import {
  subscriptionControllers,
  subscriptionProviders,
} from '../src/subscriptions/subscriptions.providers.js'
import { MIGRATIONS, SERVICE } from './mail-database.js'

/** The half of the service that this folder tests: subscribing and sending, without matching. */
@Module({
  controllers: subscriptionControllers,
  providers: [...sendingProviders, ...subscriptionProviders],
})
class MailModule {}

const definition: ServiceDefinition<MailConfig> = {
  name: SERVICE,
  module: MailModule,
  config: MailConfig,
  entities: [],
  migrations: MIGRATIONS,
}

export const LINK_SECRET = 'a secret of a spec, which is long enough'

export function startMailService(
  databaseUrl: string,
  smtpUrl: string,
  environment: Record<string, string> = {},
): Promise<RunningService> {
  return startService(definition, {
    environment: {
      DATABASE_URL: databaseUrl,
      SMTP_URL: smtpUrl,
      SMTP_TLS: 'off',
      MAIL_FROM: 'alerts@inroad.example',
      PUBLIC_URL: 'https://inroad.example',
      LINK_SECRET,
      LOG_LEVEL: 'silent',
      MIGRATE_AT_START: 'no',
      ...environment,
    },
  })
}
