// One copy of Inroad's database in a process that a test may kill.
// Argument: the options as JSON, and `uid` to become first.
import process from 'node:process'
import { startEmbeddedPostgres } from '@inroad/standalone/embedded/start-embedded-postgres'

const { uid, ...options } = JSON.parse(process.argv[2] ?? '{}')
if (uid) {
  process.setgroups([])
  process.setgid(uid)
  process.setuid(uid)
}

const say = (word, what) => process.stdout.write(`${word} ${JSON.stringify(what)}\n`)

let server
process.once('SIGTERM', () => server?.stop().then(() => process.exit(0)))
try {
  server = await startEmbeddedPostgres({
    ...options,
    log: (line) => say('log', line),
    onUnexpectedExit: (error) => say('died', { fault: error.fault, message: error.message }),
  })
  say('up', { url: server.url, port: server.port })
  // Lives until it is told to go.
  setInterval(() => undefined, 60_000)
} catch (error) {
  say('failed', { fault: error.fault, message: error.message })
}
