import type { Provider, Type } from '@nestjs/common'
import { LearnAuthorityChange } from '../consumers/learn-authority-change.consumer.js'
import { LearnAuthority } from '../consumers/learn-authority.consumer.js'
import { LearnSuccession } from '../consumers/learn-succession.consumer.js'
import { AuthoritiesController } from './showing/authorities.controller.js'

/** For the service's module. */
export const authoritiesControllers: Type[] = [
  AuthoritiesController,
  LearnAuthority,
  LearnAuthorityChange,
  LearnSuccession,
]

export const authoritiesProviders: Provider[] = []
