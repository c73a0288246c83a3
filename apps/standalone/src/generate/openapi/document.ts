import { httpRoutesOf, type HttpRoute } from '@inroad/service-kit/http-routes'
import type { ServiceDefinition } from '@inroad/service-kit/service-definition'
import type { JsonSchema } from './json-schema.js'
import { operationOf, type Writing } from './operation.js'
import type { SourceTypes } from './source-types.js'
import { TypeSchemas } from './type-schema.js'

/** As much of an OpenAPI 3.1 document as is made here. */
export interface OpenApiDocument {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string; license: object }
  security: object[]
  paths: Record<string, Record<string, object>>
  components: Record<string, object>
}

const PROBLEM: JsonSchema = {
  type: 'object',
  description: 'Problem details (RFC 9457) with a stable `code` and the faults of each field.',
  required: ['type', 'title', 'status', 'code', 'detail', 'correlationId'],
  properties: {
    type: { const: 'about:blank' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable: programs may rely on it.' },
    detail: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
    correlationId: { type: 'string', description: 'Quote it when asking for help.' },
  },
}

/** The OpenAPI document of a service. @throws Error naming the method that cannot be described */
export function documentOf(service: ServiceDefinition, sources: SourceTypes): OpenApiDocument {
  const schemas = new TypeSchemas(sources.checker)
  const writing: Writing = { service: service.name, sources, schemas, ruled: new Set() }
  const paths = pathsOf(httpRoutesOf(service.module), writing)
  const used = usedComponents(paths, schemas.components)
  return {
    openapi: '3.1.0',
    info: {
      title: `Inroad ${service.name}`,
      version: '1',
      description: `The HTTP interface of ${service.name}. Unknown fields and parameters are refused.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    security: [{ accessToken: [] }],
    paths,
    components: {
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of organisations, which lives a minute.',
        },
      },
      responses: {
        Problem: {
          description: 'It was refused or failed.',
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          },
        },
      },
      schemas: { ...used, Problem: PROBLEM },
    },
  }
}

function pathsOf(routes: readonly HttpRoute[], writing: Writing): OpenApiDocument['paths'] {
  const paths: OpenApiDocument['paths'] = {}
  for (const route of sorted(routes)) {
    const operations = (paths[route.path] ??= {})
    if (operations[route.method]) throw new Error(`${route.method} ${route.path} is there twice`)
    operations[route.method] = operationOf(route, writing)
  }
  return paths
}

function sorted(routes: readonly HttpRoute[]): HttpRoute[] {
  const key = ({ path, method }: HttpRoute): string => `${path} ${method}`
  return routes.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}

/** Query classes became parameters: what nothing refers to any more is left out. */
function usedComponents(
  paths: object,
  components: ReadonlyMap<string, JsonSchema>,
): Record<string, JsonSchema> {
  const used = new Set<string>()
  const follow = (part: object): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      const component = components.get(name)
      if (!component || used.has(name)) continue
      used.add(name)
      follow(component)
    }
  }
  follow(paths)
  const names = [...used].sort()
  return Object.fromEntries(names.map((name) => [name, components.get(name) ?? {}]))
}
