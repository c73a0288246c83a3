import { startService, type RunningService } from '@inroad/service-kit/start-service'
import { accessForTests } from '@inroad/testing/access-for-tests'
import { notifications } from '../src/service.js'
import { LINK_SECRET } from './mail-service.js'

/** The keys that the service of a spec trusts. */
export const notificationsAccess = accessForTests()

/** All of notifications, on a database that is ready. */
export function startNotifications(databaseUrl: string, smtpUrl: string): Promise<RunningService> {
  return startService(notifications, {
    environment: {
      DATABASE_URL: databaseUrl,
      SMTP_URL: smtpUrl,
      SMTP_TLS: 'off',
      MAIL_FROM: 'alerts@inroad.example',
      PUBLIC_URL: 'https://inroad.example',
      LINK_SECRET,
      LOG_LEVEL: 'silent',
      MIGRATE_AT_START: 'no',
    },
    access: { keys: notificationsAccess.keys },
  })
}
