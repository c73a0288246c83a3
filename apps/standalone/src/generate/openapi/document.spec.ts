import { join } from 'node:path'
import { Anyone } from '@inroad/service-kit/access/access.decorators'
import { ServiceConfig } from '@inroad/service-kit/service-config'
import { Controller, Get, Module } from '@nestjs/common'
import { pipeline } from '@inroad/pipeline/service'
import { documentOf } from './document.js'
import { SourceTypes } from './source-types.js'

interface Operation {
  operationId: string
  security: object[]
  parameters: { name: string; in: string; required: boolean; schema: object }[]
  requestBody: object
  responses: Record<string, object>
}

interface Schema {
  required: string[]
  additionalProperties: unknown
  properties: Record<string, object>
}

/** A controller that no source file has. */
@Controller('ghosts')
@Anyone()
class GhostsController {
  @Get()
  list(): object {
    return {}
  }
}

@Module({ controllers: [GhostsController] })
class GhostsModule {}

describe('the OpenAPI document of the pipeline', () => {
  const sources = new SourceTypes(join(__dirname, '../../../../..'))
  const { paths, components } = documentOf(pipeline, sources)
  const operation = (method: string, path: string) => paths[path]?.[method] as Operation
  const schemas = components['schemas'] as unknown as Record<string, Schema>
  const parameter = (name: string, { parameters }: Operation) =>
    parameters.find((one) => one.name === name)

  it('says who may use a route', () => {
    expect(operation('get', '/procurements').security).toEqual([{}, { accessToken: [] }])
    expect(operation('post', '/procurements')).toMatchObject({
      security: [{ accessToken: [] }],
      'x-roles': ['buyer', 'approver'],
    })
  })

  it('has the parameters of a query, with limits, choices and what they are when left out', () => {
    const list = operation('get', '/procurements')
    expect(parameter('limit', list)).toMatchObject({
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    })
    expect(parameter('regime', list)).toMatchObject({
      schema: { enum: ['PA2023', 'PCR2015', 'PSR2023', 'other'] },
    })
  })

  it('has the version that a change must name, and the key that makes it happen once', () => {
    const amend = operation('post', '/procurements/{id}/amend')
    expect(parameter('If-Match', amend)).toMatchObject({ in: 'header', required: true })
    expect(parameter('Idempotency-Key', operation('post', '/procurements'))).toMatchObject({
      in: 'header',
      required: false,
    })
  })

  it('has the shape of a body, by its types and by the rules of its class', () => {
    expect(operation('post', '/procurements').requestBody).toMatchObject({
      content: {
        'application/json': { schema: { $ref: '#/components/schemas/CreateProcurementDto' } },
      },
    })
    const body = schemas['CreateProcurementDto']
    expect(body?.required).toEqual(expect.arrayContaining(['regime', 'title']))
    expect(body?.required).not.toContain('cpv')
    expect(body?.additionalProperties).toBe(false)
    expect(body?.properties['cpv']).toMatchObject({ type: ['array', 'null'], maxItems: 500 })
    expect(schemas['MoneyDto']?.properties['currency']).toMatchObject({ pattern: '^[A-Z]{3}$' })
  })

  it('has the shape of an answer, and one of every refusal', () => {
    expect(operation('post', '/procurements').responses).toEqual({
      201: {
        description: 'Done.',
        content: {
          'application/json': { schema: { $ref: '#/components/schemas/ProcurementView' } },
        },
      },
      default: { $ref: '#/components/responses/Problem' },
    })
    expect(schemas['ProcurementView']?.required).toEqual(expect.arrayContaining(['id', 'version']))
  })

  it('leaves out classes that became parameters', () => {
    expect(Object.keys(schemas)).not.toContain('ListProcurementsDto')
  })

  it('is not made of a controller whose source is not where it should be', () => {
    const parts = { config: ServiceConfig, entities: [], migrations: [] }
    const service = { name: 'pipeline', module: GhostsModule, ...parts }
    expect(() => documentOf(service, sources)).toThrow(/GhostsController.list was not found/)
  })
})
