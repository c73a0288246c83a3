import '@inroad/service-kit/require-node'
import { runService } from '@inroad/service-kit/run-service'
import { organisations } from './service.js'

await runService(organisations)
