import type { Provider, Type } from '@nestjs/common'

/** For the service's module. */
export const authoritiesControllers: Type[] = []

export const authoritiesProviders: Provider[] = []
