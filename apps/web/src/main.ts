import '@inroad/service-kit/require-node'
import { runUntilStopped } from '@inroad/service-kit/run-until-stopped'
import { startWeb } from './start-web.js'

await runUntilStopped('web', () => startWeb({ environment: process.env }))
