import '@inroad/service-kit/require-node'
import { runService } from '@inroad/service-kit/run-service'
import { pipeline } from './service.js'

await runService(pipeline)
