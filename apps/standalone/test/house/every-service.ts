import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import type { Preparation } from '@inroad/testing/test-database'
import { services } from '../../src/services.js'

/** A database as it is when every service has been started on it once, and nothing has happened. */
export const everyService: Preparation = {
  key: 'every service',
  run: async (url) => {
    await prepareSchemas(
      url,
      services.map(({ name }) => name),
    )
    for (const service of services) await migrate(url, service)
  },
}
