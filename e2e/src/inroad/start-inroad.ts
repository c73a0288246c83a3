import { join } from 'node:path'
import { startChild } from '@inroad/testing/child-process'
import { freePort } from '@inroad/testing/services/free-port'
import { temporaryFolder } from '@inroad/testing/services/temporary-folder'

export const ROOT = join(import.meta.dirname, '../../..')
const MAIN = join(ROOT, 'apps/standalone/dist/main.js')
const START_WITHIN = 60_000

export interface RunningInroad {
  url: string
  /** All it wrote so far. */
  output(): string
  stop(): Promise<void>
}

/** As on a machine where nothing is configured, whatever the tests themselves were told. */
const BARE = {
  ...{ DATABASE_URL: undefined, RABBITMQ_URL: undefined, SMTP_URL: undefined },
  ...{ HOST: undefined, LOG_LEVEL: undefined },
}

/** The whole of Inroad as `npm start` runs it, with its sample data, on a folder and a port of its own. */
export async function startInroad(): Promise<RunningInroad> {
  const folder = temporaryFolder('e2e')
  const port = await freePort()
  const child = startChild(MAIN, {
    env: {
      ...BARE,
      INROAD_DATA: join(folder.path, 'data'),
      PORT: String(port),
      // Each visitor says that they come from elsewhere, or they would share one address's limits.
      TRUSTED_PROXIES: '1',
    },
  })
  await child.line(/^Inroad is ready after [\d.]+ s\./, { timeout: START_WITHIN })
  return {
    url: `http://localhost:${port}`,
    output: () => child.output(),
    stop: async () => {
      await child.kill('SIGTERM')
      await folder.keeping.release()
    },
  }
}
