import { explainError } from './commands/explain-error.js'
import { startStandalone } from './start-standalone.js'

/** A stop that takes longer has gone wrong. Milliseconds. */
const STOP_WITHIN = 25_000

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function fail(error: unknown): void {
  process.stderr.write(`inroad: ${explainError(error)}\n`)
  process.exit(1)
}

try {
  const began = performance.now()
  const inroad = await startStandalone({
    environment: process.env,
    empty: process.argv.includes('--empty'),
    say,
    onFailure: fail,
  })
  const seconds = ((performance.now() - began) / 1_000).toFixed(1)
  say(`Inroad is ready after ${seconds} s. Ctrl-C stops it.`)
  for (const [name, url] of Object.entries(inroad.urls)) say(`  ${name.padEnd(10)} ${url}`)

  const stop = (): void => {
    say('Stopping ...')
    setTimeout(() => process.exit(1), STOP_WITHIN).unref()
    inroad.stop().then(() => process.exit(0), fail)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop)
} catch (error) {
  fail(error)
}
