import type { Type } from '@nestjs/common'
import { DeadLettersController } from './operations/dead-letters.controller.js'
import { HealthController } from './operations/health.controller.js'

/** Routes that every service has, beside its own and its health. */
export const everyServiceControllers: readonly Type[] = [HealthController, DeadLettersController]
