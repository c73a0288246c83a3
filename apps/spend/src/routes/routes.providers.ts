import type { Provider, Type } from '@nestjs/common'
import { LearnAward } from '../consumers/learn-award.consumer.js'
import { LearnContract } from '../consumers/learn-contract.consumer.js'
import { SupplierRoutesController } from './supplier-routes.controller.js'

/** For the service's module. */
export const routesControllers: Type[] = [SupplierRoutesController, LearnAward, LearnContract]

export const routesProviders: Provider[] = []
