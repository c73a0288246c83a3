import type { Messaging } from '@inroad/messaging/messaging'
import type { Express } from 'express'
import type { DataSource } from 'typeorm'

/** `/livez`: the process answers. `/readyz`: it can do its work, and if not, what is missing. */
export function mountHealth(app: Express, dataSource: DataSource, messaging: Messaging): void {
  app.get('/livez', (_, response) => {
    response.json({ status: 'ok' })
  })
  app.get('/readyz', (_, response, next) => {
    readiness(dataSource, messaging).then(({ ready, ...report }) => {
      response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'not ready', ...report })
    }, next)
  })
}

async function readiness(dataSource: DataSource, messaging: Messaging) {
  const database = await dataSource.query('select 1').then(
    () => true,
    () => false,
  )
  const { consumers, publisher } = messaging.health()
  const missing = consumers.filter(({ consuming }) => !consuming).map(({ queue }) => queue)
  const connected = publisher === undefined || (publisher.connected && !publisher.blocked)
  return {
    ready: database && connected && missing.length === 0,
    database,
    ...(publisher && { publisher }),
    consumers: { total: consumers.length, missing },
  }
}
