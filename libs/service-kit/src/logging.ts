import { currentTrace } from '@inroad/messaging/trace'
import { pino, type Logger } from 'pino'

/** One JSON line each: a fixed message and ids. The trace of the work under way is added. */
export function createLog(service: string, level: string): Logger {
  return pino({
    name: `inroad ${service}`,
    level,
    base: { service },
    mixin: () => {
      const { correlationid, causationid } = currentTrace()
      return { ...(correlationid && { correlationid }), ...(causationid && { causationid }) }
    },
  })
}
