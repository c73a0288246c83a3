import { startChild, type Child } from '@inroad/testing/child-process'
import { join } from 'node:path'
import type { JWK } from 'jose'
import { houseEnvironment } from './house-environment.js'

export interface ServiceProcess {
  child: Child
  /** Where it answers. */
  url: string
}

export interface Surroundings {
  databaseUrl: string
  rabbitmqUrl: string
  smtpUrl: string
  signingKeys: { keys: JWK[] }
  /** Where organisations answers, for the others. */
  organisationsUrl?: string
}

/** A service by itself, built, as `npm run start:<service>` runs it. Resolves when it is up. */
export async function startServiceProcess(
  service: 'organisations' | 'pipeline' | 'notifications' | 'spend',
  { databaseUrl, rabbitmqUrl, smtpUrl, signingKeys, organisationsUrl }: Surroundings,
): Promise<ServiceProcess> {
  const child = startChild(join(import.meta.dirname, `../../../${service}/dist/main.js`), {
    env: {
      ...houseEnvironment(smtpUrl, signingKeys),
      ...(organisationsUrl && {
        ACCESS_KEYS_URL: `${organisationsUrl}/.well-known/jwks.json`,
      }),
      DATABASE_URL: databaseUrl,
      RABBITMQ_URL: rabbitmqUrl,
      LOG_LEVEL: 'info',
      PORT: '0',
    },
  })
  const line = await child.line('"service started"')
  return { child, url: (JSON.parse(line) as { url: string }).url }
}
