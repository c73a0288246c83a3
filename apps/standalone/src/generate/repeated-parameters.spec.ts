import { readDocument } from '@inroad/api-clients/read-document'
import { httpRoutesOf } from '@inroad/service-kit/http-routes'
import { inputValidation } from '@inroad/service-kit/validate-input'
import type { Type } from '@nestjs/common'
import { services } from '../services.js'

interface Parameter {
  name: string
  in: string
  schema: { type?: string | string[]; enum?: string[]; default?: string | number }
}
type Paths = Record<string, Record<string, { parameters?: Parameter[] }>>

/** Every query parameter that takes one value, with a value that is right and the class it is of. */
const parameters = services.flatMap(({ name, module }) => {
  const { paths } = JSON.parse(readDocument(name) ?? '{"paths": {}}') as { paths: Paths }
  return httpRoutesOf(module).flatMap(({ path, method, inputs }) => {
    const type = inputs.find((input) => input.from === 'query')?.type
    const documented = paths[path]?.[method]?.parameters ?? []
    return documented.flatMap(({ name: parameter, in: where, schema }) => {
      if (where !== 'query' || !type || String(schema.type).includes('array')) return []
      const value = String(schema.enum?.[0] ?? schema.default ?? '1')
      return [[`${name} ${path}?${parameter}`, parameter, type, value] as const]
    })
  })
})

describe('a query parameter that takes one value', () => {
  it('is found in the documents', () => {
    expect(parameters.map(([called]) => called)).toContain('pipeline /procurements?stage')
  })

  it.each(parameters)('is refused when it comes twice: %s', async (_, parameter, type, value) => {
    const check = inputValidation().transform(
      { [parameter]: [value, value] },
      { type: 'query', metatype: type as Type },
    )
    await expect(check).rejects.toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ field: parameter })]),
    })
  })
})
