import '@inroad/service-kit/require-node'
import { runUntilStopped } from '@inroad/service-kit/run-until-stopped'
import { startIdentity } from './start-identity.js'

await runUntilStopped('identity', startIdentity)
