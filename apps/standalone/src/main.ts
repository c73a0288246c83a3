import '@inroad/service-kit/require-node'
import { whenLeftAlone } from '@inroad/service-kit/when-left-alone'
import { CommandError } from './commands/command-error.js'
import { explainError } from './commands/explain-error.js'
import { readArguments } from './read-arguments.js'
import { startStandalone } from './start-standalone.js'

/** A stop that takes longer has gone wrong. Milliseconds. */
const STOP_WITHIN = 25_000

const say = (line: string): void => void process.stdout.write(`${line}\n`)

// Whoever reads what we say may end first; that is no reason to leave a database behind.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

function fail(error: unknown): void {
  process.stderr.write(`inroad: ${explainError(error)}\n`)
  if (process.env['INROAD_DEBUG']) console.error(error)
  process.exit(error instanceof CommandError ? error.exitCode : 1)
}

async function start() {
  const { empty } = readArguments(process.argv.slice(2), process.env)
  return startStandalone({ environment: process.env, empty, say, onFailure: fail })
}

const began = performance.now()
const starting = start()

// Before anything is up: a signal during the start must not leave a database behind.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop)
whenLeftAlone(stop)

starting.then(({ urls }) => {
  const seconds = ((performance.now() - began) / 1_000).toFixed(1)
  say(`Inroad is ready after ${seconds} s. Ctrl-C stops it.`)
  for (const [name, url] of Object.entries(urls)) say(`  ${name.padEnd(10)} ${url}`)
}, fail)

function stop(): void {
  say('Stopping ...')
  // A start under way is ended first: it counts for itself, and another signal ends it as it is.
  starting
    .then((inroad) => {
      setTimeout(() => process.exit(1), STOP_WITHIN).unref()
      return inroad.stop()
    })
    .then(() => process.exit(0), fail)
}
