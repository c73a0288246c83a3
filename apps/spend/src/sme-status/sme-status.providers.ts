import type { Provider, Type } from '@nestjs/common'

/** For the service's module. */
export const smeStatusControllers: Type[] = []

export const smeStatusProviders: Provider[] = []
