import { contractBreaks } from './contract-breaks.mjs'

const before = {
  type: 'object',
  properties: {
    id: { type: 'string', format: 'uuid' },
    stage: { type: 'string', enum: ['planning', 'tender'] },
    title: { type: 'string', maxLength: 100 },
    lots: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } },
  },
  required: ['id', 'stage'],
}

function changed(change: (schema: typeof before) => void): string[] {
  const after = structuredClone(before)
  change(after)
  return contractBreaks(before, after)
}

describe('breaks of an event contract', () => {
  it('finds none in the same schema', () => {
    expect(changed(() => undefined)).toEqual([])
  })

  it('allows a new optional property, a wider limit and another enum value', () => {
    const breaks = changed((schema) => {
      Object.assign(schema.properties, { extra: { type: 'string' } })
      schema.properties.title.maxLength = 200
      schema.properties.stage.enum.push('award')
    })
    expect(breaks).toEqual([])
  })

  it.each<[string, (schema: typeof before) => void]>([
    ['data.title: was removed', (schema) => Reflect.deleteProperty(schema.properties, 'title')],
    ['data.title: became required', (schema) => schema.required.push('title')],
    ['data.id: is no longer always there', (schema) => (schema.required = ['stage'])],
    [
      'data.stage: no longer allows tender',
      (schema) => (schema.properties.stage.enum = ['planning']),
    ],
    ['data.id: was string uuid, is string', (schema) => (schema.properties.id.format = '')],
    ['data.title: maxLength became smaller', (schema) => (schema.properties.title.maxLength = 50)],
    [
      'data.lots[].id: was removed',
      (schema) => Reflect.deleteProperty(schema.properties.lots.items.properties, 'id'),
    ],
  ])('finds that %s', (line, change) => {
    expect(changed(change).map((text) => text.replace('string undefined', 'string'))).toEqual([
      line,
    ])
  })
})
