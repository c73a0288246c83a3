import { publishedRoutes } from '@inroad/events/routes'
import { Mover } from '@inroad/messaging/postgres/mover'
import { startService, type RunningService } from '@inroad/service-kit/start-service'
import { publicKeys, signingKeys } from '../../src/keys/secrets.js'
import { services } from '../../src/services.js'
import { houseEnvironment } from './house-environment.js'
import { operatorTokens } from './operator-token.js'

export interface OneProcess {
  /** Where notifications answers. */
  notificationsUrl: string
  operatorToken(): Promise<string>
  stop(): Promise<void>
}

/** Every service in this process, and PostgreSQL between them, as `npm start` has it. */
export async function startInOneProcess(databaseUrl: string, smtpUrl: string): Promise<OneProcess> {
  const keys = await signingKeys()
  const environment = {
    ...houseEnvironment(smtpUrl, keys),
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'silent',
    MIGRATE_AT_START: 'no',
  }
  const running: RunningService[] = []
  const access = { keys: publicKeys(keys) }
  for (const service of services) {
    running.push(await startService(service, { environment, access }))
  }
  const names = services.map(({ name }) => name)
  const log = { info: quiet, warn: quiet, error: quiet }
  const mover = new Mover({ url: databaseUrl, services: names, routes: publishedRoutes, log })
  await mover.start()
  return {
    notificationsUrl: running.find(({ name }) => name === 'notifications')?.url ?? '',
    operatorToken: operatorTokens(keys),
    stop: async () => {
      await mover.stop()
      for (const service of running) await service.close()
    },
  }
}

function quiet(): void {
  return undefined
}
