import { consumersOf } from '@inroad/messaging/nest/consumers-of'
import type { ServiceDefinition } from '@inroad/service-kit/service-definition'
import type { GeneratedFile } from './generated-file.js'

/** Event type to queues, from every service's `@Consumes`, in a stable order. */
export function routesOf(services: readonly ServiceDefinition[]): Record<string, string[]> {
  const routes: Record<string, string[]> = {}
  for (const service of services) {
    for (const { consumer, definition } of consumersOf(service.module)) {
      ;(routes[definition.type] ??= []).push(`${service.name}.${consumer}`)
    }
  }
  const types = Object.keys(routes).sort()
  return Object.fromEntries(types.map((type) => [type, (routes[type] ?? []).sort()]))
}

export function consumersFile(routes: Record<string, string[]>): GeneratedFile {
  return {
    path: 'libs/events/src/consumers.json',
    content: `${JSON.stringify(routes, null, 2)}\n`,
  }
}
