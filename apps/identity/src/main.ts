import '@inroad/service-kit/require-node'
import { runIdentity } from './run-identity.js'

await runIdentity()
