import '@inroad/service-kit/require-node'
import { explainError } from './commands/explain-error.js'
import { startStandalone } from './start-standalone.js'

/** A stop that takes longer has gone wrong. Milliseconds. */
const STOP_WITHIN = 25_000

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function fail(error: unknown): void {
  process.stderr.write(`inroad: ${explainError(error)}\n`)
  process.exit(1)
}

const began = performance.now()
const starting = startStandalone({
  environment: process.env,
  empty: process.argv.includes('--empty'),
  say,
  onFailure: fail,
})

// Before anything is up: a signal during the start must not leave a database behind.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop)

starting.then(({ urls }) => {
  const seconds = ((performance.now() - began) / 1_000).toFixed(1)
  say(`Inroad is ready after ${seconds} s. Ctrl-C stops it.`)
  for (const [name, url] of Object.entries(urls)) say(`  ${name.padEnd(10)} ${url}`)
}, fail)

function stop(): void {
  say('Stopping ...')
  setTimeout(() => process.exit(1), STOP_WITHIN).unref()
  starting.then((inroad) => inroad.stop()).then(() => process.exit(0), fail)
}
