import type { Provider, Type } from '@nestjs/common'

/** For the service's module. */
export const figuresControllers: Type[] = []

export const figuresProviders: Provider[] = []
