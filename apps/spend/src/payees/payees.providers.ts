import type { Provider, Type } from '@nestjs/common'

/** For the service's module. */
export const payeesControllers: Type[] = []

export const payeesProviders: Provider[] = []
