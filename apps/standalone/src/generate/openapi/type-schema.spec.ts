import ts from 'typescript'
import { TypeSchemas } from './type-schema.js'

/** What the language brings, read once for all. */
const libraries = new Map<string, ts.SourceFile>()

/** The schema of `Subject` in a source text, and the components it needs. */
function schemaOf(source: string) {
  const file = ts.createSourceFile('subject.ts', source, ts.ScriptTarget.ES2022, true)
  const host = ts.createCompilerHost({})
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (name, version) => {
    if (name === 'subject.ts') return file
    const library = libraries.get(name) ?? read(name, version)
    if (library) libraries.set(name, library)
    return library
  }
  const options = { strict: true, types: [], lib: ['lib.es2022.d.ts'], noEmit: true }
  const program = ts.createProgram(['subject.ts'], options, host)
  const checker = program.getTypeChecker()
  const subject = file.statements.find(
    (one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one),
  )
  if (!subject) throw new Error('the source has no type')
  const schemas = new TypeSchemas(checker)
  const schema = schemas.of(checker.getTypeAtLocation(subject.name))
  return { schema, components: Object.fromEntries(schemas.components) }
}

const fields = (source: string) =>
  schemaOf(`export interface Subject { ${source} }`).components['Subject']?.properties

describe('the JSON Schema of a TypeScript type', () => {
  it('is a component of its name, with comments, and optional fields left out of the needed', () => {
    const source = `
      /** One thing. */
      export interface Subject {
        /** Its id. */
        id: string
        count?: number
      }`
    expect(schemaOf(source)).toEqual({
      schema: { $ref: '#/components/schemas/Subject' },
      components: {
        Subject: {
          description: 'One thing.',
          type: 'object',
          required: ['id'],
          properties: {
            id: { type: 'string', description: 'Its id.' },
            count: { type: 'number' },
          },
        },
      },
    })
  })

  it.each([
    ["'a' | 'b'", { type: 'string', enum: ['a', 'b'] }],
    ["'a'", { const: 'a' }],
    ["'a' | 'b' | null", { type: ['string', 'null'], enum: ['a', 'b', null] }],
    ['string | null', { type: ['string', 'null'] }],
    ['string | undefined', { type: 'string' }],
    ['boolean', { type: 'boolean' }],
    ['boolean | null', { type: ['boolean', 'null'] }],
    ['true', { const: true }],
    ['1 | 2', { type: 'number', enum: [1, 2] }],
    ['string | number', { anyOf: [{ type: 'string' }, { type: 'number' }] }],
    ['readonly string[]', { type: 'array', items: { type: 'string' } }],
    ['(string | null)[]', { type: 'array', items: { type: ['string', 'null'] } }],
    ['Record<string, number>', { type: 'object', additionalProperties: { type: 'number' } }],
    ['Date', { type: 'string', format: 'date-time' }],
    ['unknown', {}],
    ['`x-${string}`', { type: 'string' }],
    [
      '[string, number]',
      {
        type: 'array',
        prefixItems: [{ type: 'string' }, { type: 'number' }],
        minItems: 2,
        maxItems: 2,
      },
    ],
    [
      "Pick<{ a: string; b: number }, 'a'>",
      { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
    ],
    [
      '{ a: string } & { b?: number }',
      {
        type: 'object',
        properties: { a: { type: 'string' }, b: { type: 'number' } },
        required: ['a'],
      },
    ],
  ])('of %s is written out', (type, schema) => {
    expect(fields(`field: ${type}`)).toEqual({ field: schema })
  })

  it('refers to itself where the type does', () => {
    expect(fields('children: Subject[]')).toEqual({
      children: { type: 'array', items: { $ref: '#/components/schemas/Subject' } },
    })
  })

  it('writes out what depends on a type argument', () => {
    const page = 'export interface Subject { page: Page<string> }\ninterface Page<T> { items: T[] }'
    expect(schemaOf(page).components['Subject']?.properties).toEqual({
      page: {
        type: 'object',
        properties: { items: { type: 'array', items: { type: 'string' } } },
        required: ['items'],
      },
    })
  })

  it.each(['() => void', 'bigint', 'symbol'])('is refused for %s', (type) => {
    expect(() => fields(`field: ${type}`)).toThrow(/JSON cannot carry/)
  })

  it('is refused where two types have one name', () => {
    const source = `
      export interface Subject { one: A.Thing; other: B.Thing }
      namespace A { export interface Thing { a: string } }
      namespace B { export interface Thing { b: string } }`
    expect(() => schemaOf(source)).toThrow(/Two types are called Thing/)
  })
})
