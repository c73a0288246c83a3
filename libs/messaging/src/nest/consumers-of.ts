import 'reflect-metadata'
import type { Type } from '@nestjs/common'
import { CONSUMES, type ConsumesExtras } from './consumes.decorator.js'

/** What a module's controllers consume, read from their decorators without starting anything. */
export function consumersOf(module: Type): ConsumesExtras[] {
  const controllers = (Reflect.getMetadata('controllers', module) ?? []) as Type[]
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, unknown>
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const method = prototype[name]
      if (typeof method !== 'function') return []
      const extras = Reflect.getMetadata(CONSUMES, method) as ConsumesExtras | undefined
      return extras ? [extras] : []
    })
  })
}
