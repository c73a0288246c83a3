import type { Type } from '@nestjs/common'

/** Routes that every service has, beside its own and its health. */
export const everyServiceControllers: readonly Type[] = []
