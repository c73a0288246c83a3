import type { HttpRoute, RouteInput } from '@inroad/service-kit/http-routes'
import { addRules, withNested, type InputClass } from './input-rules.js'
import { COMPONENTS, type JsonSchema } from './json-schema.js'
import type { SourceMethod, SourceTypes } from './source-types.js'
import type { TypeSchemas } from './type-schema.js'

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: JsonSchema
}

/** Headers that a route cannot do without, as people write them. */
const HEADERS: Record<string, { name: string; required: boolean; description: string }> = {
  'if-match': {
    name: 'If-Match',
    required: true,
    description: 'The ETag of what you have read: it is refused when somebody changed it since.',
  },
  'if-none-match': {
    name: 'If-None-Match',
    required: false,
    description: 'The ETag of what you have: 304 when it is still so.',
  },
  'idempotency-key': {
    name: 'Idempotency-Key',
    required: false,
    description: 'A text of your own: the same request sent again with it is done once.',
  },
}

/** What the operations of one service are written with. */
export interface Writing {
  service: string
  sources: SourceTypes
  schemas: TypeSchemas
  /** Classes whose rules stand in the schemas already. */
  ruled: Set<InputClass>
}

/** The OpenAPI operation of a route: from its decorators, and from the types of its method. */
export function operationOf(route: HttpRoute, writing: Writing): object {
  const { controller, handler } = route
  const source = writing.sources.method(writing.service, controller.name, handler)
  if (!source) {
    throw new Error(
      `${controller.name}.${handler} was not found: controllers stand in <name>.controller.ts, and ` +
        `no two of a service have one name`,
    )
  }
  try {
    return operation(route, source, writing)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`${source.file}, ${handler}: ${message}`, { cause: error })
  }
}

function operation(route: HttpRoute, source: SourceMethod, writing: Writing): object {
  const { controller, handler, rule } = route
  const tag = controller.name.replace(/Controller$/, '')
  const [summary = ''] = source.comment.split(/(?<=\.)\s/)
  const parameters = [...pathParameters(route), ...otherParameters(route, writing, source)]
  const body = route.inputs.find(({ from }) => from === 'body')
  return {
    operationId: `${tag[0]?.toLowerCase()}${tag.slice(1)}${handler[0]?.toUpperCase()}${handler.slice(1)}`,
    tags: [tag],
    ...(summary !== '' && { summary: summary.replaceAll(/\s+/g, ' ') }),
    description: `${source.comment}\n\n${whoMay(route)}`.trim(),
    ...(rule?.who === 'roles' && { 'x-roles': rule.roles }),
    security: rule?.who === 'anyone' ? [{}, { accessToken: [] }] : [{ accessToken: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: requestBody(body, writing, source) }),
    responses: { ...answerOf(route, source, writing), default: { $ref: PROBLEM } },
  }
}

const PAGE = {
  description: 'A page for people.',
  content: { 'text/html': { schema: { type: 'string' } } },
}
const PROBLEM = '#/components/responses/Problem'

function whoMay({ rule }: HttpRoute): string {
  if (rule?.who === 'anyone') return 'Open to anyone.'
  if (rule?.who === 'roles') return `For people with one of these roles: ${rule.roles.join(', ')}.`
  return 'For people who have signed in.'
}

function pathParameters({ path }: HttpRoute): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function otherParameters(route: HttpRoute, writing: Writing, source: SourceMethod): Parameter[] {
  return route.inputs.flatMap((input): Parameter[] => {
    if (input.from === 'header') return headerNames(input, writing, source).map(header)
    if (input.from !== 'query') return []
    if (input.name !== undefined) {
      return [{ name: input.name, in: 'query', required: false, schema: { type: 'string' } }]
    }
    const schema = inputSchema(input, writing, source)
    return Object.entries(schema.properties ?? {}).map(([name, { description, ...property }]) => ({
      name,
      in: 'query',
      required: schema.required?.includes(name) ?? false,
      ...(description !== undefined && { description }),
      schema: property,
    }))
  })
}

/** Headers taken together are those that the type of the parameter names. */
function headerNames(
  { name, index }: RouteInput,
  { sources }: Writing,
  { parameters }: SourceMethod,
): string[] {
  if (name !== undefined) return [name]
  const type = parameters[index]
  return type ? sources.checker.getPropertiesOfType(type).map((property) => property.name) : []
}

function header(name: string): Parameter {
  const known = HEADERS[name.toLowerCase()] ?? { name, required: false }
  return { ...known, in: 'header', schema: { type: 'string' } }
}

function requestBody(input: RouteInput, writing: Writing, source: SourceMethod): object {
  inputSchema(input, writing, source)
  const schema = { $ref: `${COMPONENTS}${input.type?.name ?? ''}` }
  return { required: true, content: { 'application/json': { schema } } }
}

/** The schema of an input class, with its rules; queries take its fields as parameters. */
function inputSchema(
  { type, index }: RouteInput,
  writing: Writing,
  source: SourceMethod,
): JsonSchema {
  const { schemas, ruled } = writing
  const declared = source.parameters[index]
  if (!type || declared?.symbol?.name !== type.name) {
    throw new Error('a body or query is checked by a class: name it')
  }
  schemas.of(declared)
  for (const Class of withNested(type as InputClass)) {
    const component = schemas.components.get(Class.name)
    if (component && !ruled.has(Class)) addRules(component, Class)
    ruled.add(Class)
  }
  return schemas.components.get(type.name) ?? {}
}

/** A method that gives nothing writes its answer itself: a page or a file. */
function answerOf(
  { status }: HttpRoute,
  { answer }: SourceMethod,
  { schemas, sources }: Writing,
): Record<number, object> {
  const text = sources.checker.typeToString(answer)
  if (text === 'void' && status === 204) return { 204: { description: 'Done.' } }
  if (text === 'void') return { 200: PAGE }
  const schema = schemas.of(answer)
  if (schema.$ref === undefined && schema.items?.$ref === undefined) {
    throw new Error(`it answers ${text}: declare an interface for it, and name it as return type`)
  }
  return { [status]: { description: 'Done.', content: { 'application/json': { schema } } } }
}
