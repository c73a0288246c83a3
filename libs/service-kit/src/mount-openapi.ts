import { readDocument } from '@inroad/api-clients/read-document'
import type { Express } from 'express'

/**
 * `/openapi.json`: what the service can be asked, open to anyone and from any page. It was made from
 * the same code (`npm run generate`), so that a running service needs no compiler.
 */
export function mountOpenApi(app: Express, service: string): void {
  const document = readDocument(service)
  if (document === undefined) return
  app.get('/openapi.json', (_, response) => {
    response
      .type('application/json')
      .set({ 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' })
      .send(document)
  })
}
