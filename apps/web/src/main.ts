import '@inroad/service-kit/require-node'
import { runWeb } from './run-web.js'

await runWeb()
