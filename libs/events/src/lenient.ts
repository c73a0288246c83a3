import { z } from 'zod'

/**
 * The same schema with every strict object turned into one that strips what it does not know, so
 * that a reader built last year understands an event to which a field was added since. All else is
 * checked as before.
 * @throws Error for a kind of schema whose inside it does not know, when the event is declared
 */
export function lenient(schema: z.ZodType): z.ZodType {
  const parts = partsOf(schema)
  return parts === undefined
    ? schema
    : schema.clone({ ...schema.def, ...parts } as typeof schema.def)
}

/** What has to be replaced in the definition of a schema that holds others; nothing in a leaf. */
function partsOf(schema: z.ZodType): object | undefined {
  if (schema instanceof z.ZodObject) return { shape: lenientShape(schema), catchall: undefined }
  if (schema instanceof z.ZodArray) return { element: inner(schema.element) }
  if (schema instanceof z.ZodRecord)
    return { valueType: inner(schema.valueType as z.core.$ZodType) }
  if (schema instanceof z.ZodOptional) return { innerType: inner(schema.unwrap()) }
  if (schema instanceof z.ZodUnion)
    return { options: (schema.options as readonly z.core.$ZodType[]).map(inner) }
  if (LEAVES.has(schema.def.type)) return undefined
  throw new Error(`events are not made of ${schema.def.type}: see libs/events/src/lenient.ts`)
}

const LEAVES = new Set(['string', 'number', 'int', 'boolean', 'literal', 'enum', 'unknown', 'null'])

function lenientShape({ shape }: z.ZodObject): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(shape as Record<string, z.core.$ZodType>).map(([key, value]) => [
      key,
      inner(value),
    ]),
  )
}

function inner(schema: z.core.$ZodType): z.ZodType {
  return lenient(schema as z.ZodType)
}
