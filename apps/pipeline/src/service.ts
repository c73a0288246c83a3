import { CodeLists1792000000000 } from '@inroad/codelists/database/code-lists.migration'
import { NhsAuthorities1792000000001 } from '@inroad/codelists/database/nhs-authorities.migration'
import { MessagingTables1790000000000 } from '@inroad/messaging/messaging-tables.migration'
import { Operations1792800000000 } from '@inroad/service-kit/operations/operations.migration'
import type { ServiceDefinition } from '@inroad/service-kit/service-definition'
import { PipelineConfig } from './config.js'
import { Opportunities1792500000000 } from './database/migrations/opportunities.migration.js'
import { Ownership1792600000000 } from './database/migrations/ownership.migration.js'
import { Procurements1792400000000 } from './database/migrations/procurements.migration.js'
import { PipelineModule } from './pipeline.module.js'

export const pipeline: ServiceDefinition<PipelineConfig> = {
  name: 'pipeline',
  module: PipelineModule,
  config: PipelineConfig,
  entities: [],
  migrations: [
    MessagingTables1790000000000,
    CodeLists1792000000000,
    NhsAuthorities1792000000001,
    Procurements1792400000000,
    Opportunities1792500000000,
    Ownership1792600000000,
    Operations1792800000000,
  ],
}
