import type { Provider, Type } from '@nestjs/common'

/** For the service's module. */
export const routesControllers: Type[] = []

export const routesProviders: Provider[] = []
