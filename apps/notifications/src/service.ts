import { CodeLists1792000000000 } from '@inroad/codelists/database/code-lists.migration'
import { NhsAuthorities1792000000001 } from '@inroad/codelists/database/nhs-authorities.migration'
import { MessagingTables1790000000000 } from '@inroad/messaging/messaging-tables.migration'
import { Operations1792800000000 } from '@inroad/service-kit/operations/operations.migration'
import type { ServiceDefinition } from '@inroad/service-kit/service-definition'
import { Audience1792100000000 } from './database/audience.migration.js'
import { Changes1792200000000 } from './database/changes.migration.js'
import { Frequency1792700000000 } from './database/frequency.migration.js'
import { Sending1792300000000 } from './database/sending.migration.js'
import { Successors1793200000000 } from './database/successors.migration.js'
import { NotificationsModule } from './notifications.module.js'
import { MailConfig } from './sending/mail-config.js'

export const notifications: ServiceDefinition<MailConfig> = {
  name: 'notifications',
  module: NotificationsModule,
  config: MailConfig,
  entities: [],
  migrations: [
    MessagingTables1790000000000,
    CodeLists1792000000000,
    NhsAuthorities1792000000001,
    Audience1792100000000,
    Changes1792200000000,
    Sending1792300000000,
    Frequency1792700000000,
    Operations1792800000000,
    Successors1793200000000,
  ],
}
