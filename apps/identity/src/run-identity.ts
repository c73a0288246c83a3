import { ConfigurationFault } from '@inroad/service-kit/read-config'
import { whenLeftAlone } from '@inroad/service-kit/when-left-alone'
import { startIdentity } from './start-identity.js'

/** What a stop may take before the process ends all the same. Milliseconds. */
const STOP_WITHIN = 25_000

/** Start, and stop cleanly on SIGTERM and Ctrl-C. */
export async function runIdentity(): Promise<void> {
  try {
    const running = await startIdentity()
    const stop = (): void => {
      setTimeout(() => process.exit(1), STOP_WITHIN).unref()
      running.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
    whenLeftAlone(stop)
  } catch (error) {
    process.stderr.write(`inroad identity: ${describe(error)}\n`)
    process.exit(1)
  }
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (error instanceof ConfigurationFault) return error.message
  if (code === 'ECONNREFUSED') return 'the database does not answer; check DATABASE_URL'
  return `could not start: ${String(message)}`
}
