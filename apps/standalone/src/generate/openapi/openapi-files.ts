import type { ServiceDefinition } from '@inroad/service-kit/service-definition'
import type { GeneratedFile } from '../generated-file.js'
import { clientTypesFile } from './client-types.js'
import { documentOf } from './document.js'
import { SourceTypes } from './source-types.js'

/** Each service's OpenAPI document, which it serves, and the types of its clients. */
export async function openapiFiles(
  services: readonly ServiceDefinition[],
  top: string,
): Promise<GeneratedFile[]> {
  const sources = new SourceTypes(top)
  const files: GeneratedFile[] = []
  for (const service of services) {
    const document = documentOf(service, sources)
    const content = `${JSON.stringify(document, null, 2)}\n`
    files.push({ path: `libs/api-clients/openapi/${service.name}.json`, content })
    files.push(await clientTypesFile(service.name, document))
  }
  return files
}
