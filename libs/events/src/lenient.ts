import { z } from 'zod'

/**
 * The same schema with every strict object turned into one that strips what it does not know, so
 * that a reader built last year understands an event to which a field was added since.
 */
export function lenient(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const entries = Object.entries(schema.shape as Record<string, z.ZodType>)
    return z.object(Object.fromEntries(entries.map(([key, value]) => [key, lenient(value)])))
  }
  if (schema instanceof z.ZodArray) return z.array(lenient(schema.element as z.ZodType))
  if (schema instanceof z.ZodOptional) return lenient(schema.unwrap() as z.ZodType).optional()
  if (schema instanceof z.ZodUnion) {
    return z.union(schema.options.map((option) => lenient(option as z.ZodType)))
  }
  return schema
}
