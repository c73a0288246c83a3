import type { Provider, Type } from '@nestjs/common'

/** For the service's module. */
export const filesControllers: Type[] = []

export const filesProviders: Provider[] = []
