import { ConfigurationFault } from './read-config.js'
import { whenLeftAlone } from './when-left-alone.js'

/** What a stop may take before the process ends all the same. Milliseconds. */
const STOP_WITHIN = 25_000

/** The whole life of a process: start, and stop cleanly on SIGTERM and Ctrl-C. */
export async function runUntilStopped(
  name: string,
  start: () => Promise<{ close(): Promise<void> }>,
): Promise<void> {
  try {
    const running = await start()
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
    const expected = error instanceof ConfigurationFault
    process.stderr.write(`inroad ${name}: ${expected ? error.message : describe(error)}\n`)
    process.exit(1)
  }
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (code === 'EADDRINUSE') return 'the port is taken; set PORT to another'
  if (code === 'ECONNREFUSED') return 'the database does not answer; check DATABASE_URL'
  return `could not start: ${String(message)}`
}
