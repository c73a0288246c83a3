import type { Provider, Type } from '@nestjs/common'
import { LearnSmeStatus } from '../consumers/learn-sme-status.consumer.js'
import { SmeStatusController } from './deciding/sme-status.controller.js'
import { StatusListsController } from './lists/status-lists.controller.js'
import { StatusQueueController } from './queue/status-queue.controller.js'

/** For the service's module. */
export const smeStatusControllers: Type[] = [
  StatusQueueController,
  SmeStatusController,
  StatusListsController,
  LearnSmeStatus,
]

export const smeStatusProviders: Provider[] = []
