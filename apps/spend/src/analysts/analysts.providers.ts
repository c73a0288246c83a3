import type { Provider, Type } from '@nestjs/common'
import { ChangesController } from '../feed/changes.controller.js'
import { SavedViewsController } from './saved-views/saved-views.controller.js'
import { TargetsController } from './targets/targets.controller.js'

/** For the service's module. */
export const analystsControllers: Type[] = [
  TargetsController,
  SavedViewsController,
  ChangesController,
]

export const analystsProviders: Provider[] = []
