import type { Migratable } from '@inroad/database/migrate'
import { IdentityTables1793000000000 } from './database/identity-tables.migration.js'

/** Its schema, its role, and what makes its tables: for commands that prepare the database. */
export const identity = {
  name: 'identity',
  migrations: [IdentityTables1793000000000],
} satisfies Migratable
