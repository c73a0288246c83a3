import type { Provider, Type } from '@nestjs/common'

/** For the service's module. */
export const indirectControllers: Type[] = []

export const indirectProviders: Provider[] = []
