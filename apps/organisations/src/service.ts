import { MessagingTables1790000000000 } from '@inroad/messaging/messaging-tables.migration'
import { Operations1792800000000 } from '@inroad/service-kit/operations/operations.migration'
import type { ServiceDefinition } from '@inroad/service-kit/service-definition'
import { OrganisationsConfig } from './config.js'
import { Invitations1792900000002 } from './database/invitations.migration.js'
import { Organisations1792900000000 } from './database/organisations.migration.js'
import { People1792900000001 } from './database/people.migration.js'
import { SmeStatuses1793300000000 } from './database/sme-statuses.migration.js'
import { OrganisationsModule } from './organisations.module.js'
import { publicKeys, signingKeys } from './sign-in/tokens/signing-keys.js'

export const organisations: ServiceDefinition<OrganisationsConfig> = {
  name: 'organisations',
  module: OrganisationsModule,
  config: OrganisationsConfig,
  entities: [],
  migrations: [
    MessagingTables1790000000000,
    Organisations1792900000000,
    People1792900000001,
    Invitations1792900000002,
    Operations1792800000000,
    SmeStatuses1793300000000,
  ],
  accessKeys: ({ accessSigningKeys }) => publicKeys(signingKeys(accessSigningKeys)),
}
