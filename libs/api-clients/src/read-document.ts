import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The OpenAPI 3.1 document of a service as it was generated, in JSON; undefined for a service that
 * has none. The name comes from the service's own definition, never from a request.
 */
export function readDocument(service: string): string | undefined {
  const path = join(import.meta.dirname, '../openapi', `${service}.json`)
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
