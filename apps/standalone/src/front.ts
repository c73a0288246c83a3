import '@inroad/service-kit/require-node'
import { explainError } from './commands/explain-error.js'
import { runFront } from './front/run-front.js'

runFront(process.env).catch((error: unknown) => {
  process.stderr.write(`inroad front: ${explainError(error)}\n`)
  process.exit(1)
})
