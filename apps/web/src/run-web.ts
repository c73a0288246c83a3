import { ConfigurationFault } from '@inroad/service-kit/read-config'
import { whenLeftAlone } from '@inroad/service-kit/when-left-alone'
import { startWeb } from './start-web.js'

/** What a stop may take before the process ends all the same. Milliseconds. */
const STOP_WITHIN = 25_000

/** The front door on its own: start, and stop cleanly on SIGTERM and Ctrl-C. */
export async function runWeb(): Promise<void> {
  try {
    const web = await startWeb({ environment: process.env })
    const stop = (): void => {
      setTimeout(() => process.exit(1), STOP_WITHIN).unref()
      web.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
    whenLeftAlone(stop)
  } catch (error) {
    const told = error instanceof ConfigurationFault ? error.message : explain(error)
    process.stderr.write(`inroad web: ${told}\n`)
    process.exit(1)
  }
}

function explain(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (code === 'ECONNREFUSED') return 'the database does not answer; check DATABASE_URL'
  return `could not start: ${String(message)}`
}
