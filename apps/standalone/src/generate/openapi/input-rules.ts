import { createRequire } from 'node:module'
import { getMetadataStorage, ValidationTypes } from 'class-validator'
import { targetConstructorToSchema } from 'class-validator-jsonschema'
import type { JsonSchema } from './json-schema.js'

export type InputClass = new () => object

/** class-transformer tells what `@Type()` said only through a file that has no types. */
interface TypeStorage {
  findTypeMetadata(target: InputClass, property: string): { typeFunction(): InputClass } | undefined
}
const { defaultMetadataStorage } = createRequire(import.meta.url)(
  'class-transformer/cjs/storage.js',
) as { defaultMetadataStorage: TypeStorage }

const LIMITS = ['minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'format'] as const
const LIST_LIMITS = ['minItems', 'maxItems', 'uniqueItems'] as const

/**
 * What a class says of its input beyond its types: the limits of its class-validator rules, which
 * fields may be left out, and what they are then. Changes the schema of the class, as it is derived
 * from its type.
 */
export function addRules(schema: JsonSchema, Class: InputClass): void {
  const rules = targetConstructorToSchema(Class) as JsonSchema
  const optional = optionalFields(Class)
  const defaults = new Class() as Record<string, unknown>
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    limit(property, rules.properties?.[name] ?? {})
    const fallback = defaults[name]
    if (fallback !== undefined) property.default = fallback
  }
  const left = (schema.required ?? []).filter((name) => !optional.has(name))
  delete schema.required
  if (left.length > 0) schema.required = left
  schema.additionalProperties = false
}

/** A class and those of its fields, and of theirs. */
export function withNested(Class: InputClass, met = new Set<InputClass>()): Set<InputClass> {
  if (met.has(Class)) return met
  met.add(Class)
  for (const { type, propertyName } of rulesOf(Class)) {
    if (type !== ValidationTypes.NESTED_VALIDATION) continue
    const nested = defaultMetadataStorage.findTypeMetadata(Class, propertyName)?.typeFunction()
    if (nested) withNested(nested, met)
  }
  return met
}

function optionalFields(Class: InputClass): Set<string> {
  const conditional = ValidationTypes.CONDITIONAL_VALIDATION
  const rules = rulesOf(Class).filter(({ type }) => type === conditional)
  return new Set(rules.map(({ propertyName }) => propertyName))
}

function rulesOf(Class: InputClass) {
  return getMetadataStorage().getTargetValidationMetadatas(Class, '', true, false)
}

function limit(property: JsonSchema, rules: JsonSchema): void {
  if (property.items && rules.items) limit(property.items, rules.items)
  if (property.$ref !== undefined) return
  const keys = property.items ? LIST_LIMITS : LIMITS
  for (const key of keys) {
    if (rules[key] !== undefined) Object.assign(property, { [key]: rules[key] })
  }
  if (rules.enum && !property.enum && property.type === 'string') property.enum = rules.enum
  if (rules.type === 'integer' && property.type === 'number') property.type = 'integer'
}
