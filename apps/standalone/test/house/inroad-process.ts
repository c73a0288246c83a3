import { startChild, type Child } from '@inroad/testing/child-process'
import { join } from 'node:path'
import { freePort } from '../../src/embedded/cluster/free-port.js'

export const MAIN = join(import.meta.dirname, '../../dist/main.js')

/** As on a machine where nothing is configured, whatever the tests themselves were told. */
const BARE = {
  ...{ DATABASE_URL: undefined, RABBITMQ_URL: undefined, SMTP_URL: undefined },
  ...{ HOST: undefined, PORT: undefined, LOG_LEVEL: undefined },
}

export interface InroadOptions {
  args?: string[]
  env?: Record<string, string | undefined>
  /** The built file to run, if not main.js. */
  entry?: string
}

export interface InroadProcess {
  child: Child
  /** The one public address. */
  url: string
}

/** The built Inroad with nothing in its environment but this. */
export function launch({ args = [], env = {}, entry = MAIN }: InroadOptions): Child {
  return startChild(entry, { args, env: { ...BARE, ...env } })
}

/** Starts Inroad on a data directory and waits until it says that it is ready. */
export async function startInroad(
  dataDirectory: string,
  { env = {}, ...options }: InroadOptions = {},
): Promise<InroadProcess> {
  const port = await freePort()
  const child = launch({
    ...options,
    env: { ...env, INROAD_DATA: dataDirectory, PORT: String(port) },
  })
  await child.line(/^Inroad is ready after [\d.]+ s\./, { timeout: 40_000 })
  return { child, url: `http://localhost:${port}` }
}

/** How it ended and what it said, for one that is not to come up. */
export async function refusal(
  options: InroadOptions,
): Promise<{ code: number | null; said: string }> {
  const child = launch(options)
  const { code } = await child.exited
  return { code, said: child.output() }
}
