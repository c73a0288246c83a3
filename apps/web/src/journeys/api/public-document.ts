import { readDocument } from '@inroad/api-clients/read-document'

interface Document {
  info: object
  paths: Record<string, unknown>
  components: Record<string, Record<string, unknown>>
  [member: string]: unknown
}

/** What of the pipeline's interface is open to everybody under `/api/v1`. */
const OPEN = ['/opportunities', '/opportunities/{id}', '/cpv', '/regions']

/** The pipeline's OpenAPI document, of which only the open paths and what they refer to are left. */
export function publicDocument(server: string, title: string): string {
  const document = JSON.parse(readDocument('pipeline') ?? '{}') as Document
  const paths = Object.fromEntries(OPEN.map((path) => [path, document.paths[path]]))
  const components: Document['components'] = {}
  for (const [kind, name] of references(paths, document)) {
    components[kind] = { ...components[kind], [name]: document.components[kind]?.[name] }
  }
  const { security: _security, tags: _tags, ...rest } = document
  const info = { ...document.info, title }
  return JSON.stringify({ ...rest, info, servers: [{ url: server }], paths, components })
}

/** Everything that a part refers to, and what that refers to. */
function references(part: unknown, document: Document): [string, string][] {
  const found = new Map<string, [string, string]>()
  const wanted = [part]
  while (wanted.length > 0) {
    const text = JSON.stringify(wanted.pop() ?? null)
    for (const [, kind = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)) {
      const key = `${kind}/${name}`
      if (found.has(key)) continue
      found.set(key, [kind, name])
      wanted.push(document.components[kind]?.[name])
    }
  }
  return [...found.values()]
}
