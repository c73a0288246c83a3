import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { DO_NOT_EDIT, type GeneratedFile } from '../generated-file.js'
import type { OpenApiDocument } from './document.js'

/** The TypeScript types of a document, which `createClients` is typed by. */
export async function clientTypesFile(
  service: string,
  document: OpenApiDocument,
): Promise<GeneratedFile> {
  // It marks what it met in the document, so it gets one of its own.
  const own = JSON.parse(JSON.stringify(document)) as OpenAPI3
  const types = astToString(await openapiTS(own, { defaultNonNullable: false }))
  return {
    path: `libs/api-clients/src/${service}.paths.ts`,
    content: `// ${DO_NOT_EDIT}\n${types}`,
  }
}
