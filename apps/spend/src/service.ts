import { MessagingTables1790000000000 } from '@inroad/messaging/messaging-tables.migration'
import { Operations1792800000000 } from '@inroad/service-kit/operations/operations.migration'
import type { ServiceDefinition } from '@inroad/service-kit/service-definition'
import { SpendConfig } from './config.js'
import { Authorities1793300000000 } from './database/authorities.migration.js'
import { Feed1793300000004 } from './database/feed.migration.js'
import { Figures1793300000003 } from './database/figures.migration.js'
import { Files1793300000001 } from './database/files.migration.js'
import { PublicSchema1793300000009 } from './database/public-schema.migration.js'
import { Suppliers1793300000002 } from './database/suppliers.migration.js'
import { SpendModule } from './spend.module.js'

export const spend: ServiceDefinition<SpendConfig> = {
  name: 'spend',
  module: SpendModule,
  config: SpendConfig,
  // A file of two gigabytes over a slow line.
  longestRequest: 2 * 60 * 60_000,
  entities: [],
  migrations: [
    MessagingTables1790000000000,
    Operations1792800000000,
    Authorities1793300000000,
    Files1793300000001,
    Suppliers1793300000002,
    Figures1793300000003,
    Feed1793300000004,
    PublicSchema1793300000009,
  ],
}
