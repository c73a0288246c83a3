import type { Provider, Type } from '@nestjs/common'

/** For the service's module. */
export const analystsControllers: Type[] = []

export const analystsProviders: Provider[] = []
