import '@inroad/service-kit/require-node'
import { runService } from '@inroad/service-kit/run-service'
import { notifications } from './service.js'

await runService(notifications)
