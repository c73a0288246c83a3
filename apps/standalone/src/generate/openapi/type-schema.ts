import ts from 'typescript'
import { COMPONENTS, type JsonSchema } from './json-schema.js'

/**
 * JSON Schemas of TypeScript types, as JSON carries them. Interfaces, classes and named objects
 * become components of their own name; whatever the compiler can work out (Pick, Omit, types that
 * zod infers) is written out. A type that JSON cannot carry is an error that names it.
 */
export class TypeSchemas {
  /** By name, in the order in which they were met. */
  readonly components = new Map<string, JsonSchema>()
  private readonly types = new Map<string, ts.Type>()

  constructor(private readonly checker: ts.TypeChecker) {}

  of(type: ts.Type): JsonSchema {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {}
    if (type.isUnion()) return this.union(type)
    return this.simple(type) ?? this.listed(type) ?? this.object(type)
  }

  private simple(type: ts.Type): JsonSchema | undefined {
    const { flags } = type
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value }
    if (flags & ts.TypeFlags.BooleanLiteral) {
      return { const: this.checker.typeToString(type) === 'true' }
    }
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' }
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' }
    if (flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' }
    if (flags & ts.TypeFlags.Null) return { type: 'null' }
    if (type.symbol?.name === 'Date') return { type: 'string', format: 'date-time' }
    return undefined
  }

  private listed(type: ts.Type): JsonSchema | undefined {
    const { checker } = this
    if (checker.isTupleType(type)) {
      const items = checker.getTypeArguments(type as ts.TypeReference).map((one) => this.of(one))
      return { type: 'array', prefixItems: items, minItems: items.length, maxItems: items.length }
    }
    if (!checker.isArrayType(type)) return undefined
    const [item] = checker.getTypeArguments(type as ts.TypeReference)
    return { type: 'array', items: item ? this.of(item) : {} }
  }

  private union(type: ts.UnionType): JsonSchema {
    const given = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined))
    const nullable = given.some(({ flags }) => flags & ts.TypeFlags.Null)
    const members = given.filter(({ flags }) => !(flags & ts.TypeFlags.Null))
    const schemas = joined(members.map((member) => this.of(member)))
    const [only] = schemas
    if (only && schemas.length === 1) return nullable ? orNull(only) : only
    return { anyOf: nullable ? [...schemas, { type: 'null' }] : schemas }
  }

  private object(type: ts.Type): JsonSchema {
    const name = nameOf(type)
    if (name === undefined) return this.written(type)
    const known = this.types.get(name)
    if (known && known !== type && !this.isSame(known, type)) {
      throw new Error(`Two types are called ${name}: give one of them another name`)
    }
    if (!known) {
      this.types.set(name, type)
      this.components.set(name, {})
      this.components.set(name, { ...commentOf(type.symbol, this.checker), ...this.written(type) })
    }
    return { $ref: `${COMPONENTS}${name}` }
  }

  /** A type that is worked out twice (an alias of Pick) is another object with the same text. */
  private isSame(one: ts.Type, other: ts.Type): boolean {
    return (one.aliasSymbol ?? one.symbol) === (other.aliasSymbol ?? other.symbol)
  }

  private written(type: ts.Type): JsonSchema {
    const { checker } = this
    const callable = type.getCallSignatures().length > 0
    if (callable || !(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) {
      throw new Error(`JSON cannot carry ${checker.typeToString(type)}: name a type of plain data`)
    }
    const properties: Record<string, JsonSchema> = {}
    const required: string[] = []
    for (const property of checker.getPropertiesOfType(type)) {
      const schema = this.of(checker.getTypeOfSymbol(property))
      properties[property.name] = { ...commentOf(property, checker), ...schema }
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name)
    }
    const rest = checker.getIndexInfoOfType(type, ts.IndexKind.String)
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required }),
      ...(rest && { additionalProperties: this.of(rest.type) }),
    }
  }
}

/** Interfaces, classes and aliases have names; what depends on type arguments is written out. */
function nameOf(type: ts.Type): string | undefined {
  if (type.aliasSymbol) return type.aliasTypeArguments ? undefined : type.aliasSymbol.name
  const { flags, name } = type.symbol ?? {}
  if (!flags || !(flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class))) return undefined
  const generic = ((type as ts.TypeReference).typeArguments ?? []).length > 0
  return generic ? undefined : name
}

function commentOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): JsonSchema {
  const parts = symbol?.getDocumentationComment(checker) ?? []
  const description = ts.displayPartsToString(parts).replaceAll(/\s+/g, ' ').trim()
  return description === '' ? {} : { description }
}

/**
 * One enum in place of many constants, and boolean in place of true and false. Sorted: the compiler
 * gives a union's members in the order in which it met them anywhere, which any other file may change.
 */
function joined(schemas: JsonSchema[]): JsonSchema[] {
  const constants = schemas
    .flatMap((schema) => ('const' in schema ? [schema.const as string | number | boolean] : []))
    .sort((one, other) => (one < other ? -1 : 1))
  const others = schemas.filter((schema) => !('const' in schema))
  const kinds = new Set(constants.map((one) => typeof one))
  const [kind] = kinds
  if (kind === undefined) return others
  if (kinds.size > 1) return [...others, { enum: constants }]
  if (kind === 'boolean' && constants.length === 2) return [...others, { type: 'boolean' }]
  const [single] = constants
  return [...others, constants.length === 1 ? { const: single } : { type: kind, enum: constants }]
}

function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] }
  const type = [schema.type, 'null']
  return { ...schema, type, ...(schema.enum && { enum: [...schema.enum, null] }) }
}
