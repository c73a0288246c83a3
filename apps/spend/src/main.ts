import '@inroad/service-kit/require-node'
import { runService } from '@inroad/service-kit/run-service'
import { spend } from './service.js'

await runService(spend)
