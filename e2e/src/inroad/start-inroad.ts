import { join } from 'node:path'
import { startChild } from '@inroad/testing/child-process'
import { freePort } from '@inroad/testing/services/free-port'
import { temporaryFolder } from '@inroad/testing/services/temporary-folder'

export const ROOT = join(import.meta.dirname, '../../..')
const MAIN = join(ROOT, 'apps/standalone/dist/main.js')
const START_WITHIN = 60_000

export interface RunningInroad {
  url: string
  /** Where its data is, for commands. */
  dataDirectory: string
  stop(): Promise<void>
}

/** As on a machine where nothing is configured, whatever the tests themselves were told. */
export const BARE = {
  ...{ DATABASE_URL: undefined, RABBITMQ_URL: undefined, SMTP_URL: undefined },
  ...{ HOST: undefined, LOG_LEVEL: undefined },
}

/**
 * The whole of Inroad as `npm start` runs it, with its sample data, on a folder and a port of its own. Not
 * on a copy of a folder: sample people are known by their issuer, whose address has the port.
 */
export async function startInroad(): Promise<RunningInroad> {
  const folder = temporaryFolder('e2e')
  const port = await freePort()
  const dataDirectory = join(folder.path, 'data')
  const env = {
    ...BARE,
    INROAD_DATA: dataDirectory,
    PORT: String(port),
    // Each visitor says that they come from elsewhere, or they would share one address's limits.
    TRUSTED_PROXIES: '1',
  }
  const child = startChild(MAIN, { env })
  await child.line(/^Inroad is ready after [\d.]+ s\./, { timeout: START_WITHIN })
  return {
    url: `http://localhost:${port}`,
    dataDirectory,
    stop: async () => {
      await child.kill('SIGTERM')
      await folder.keeping.release()
    },
  }
}
