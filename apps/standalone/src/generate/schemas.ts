import { catalogue } from '@inroad/events/catalogue'
import type { EventDefinition } from '@inroad/events/define-event'
import { z } from 'zod'
import type { GeneratedFile } from './generated-file.js'

/** JSON Schema (2020-12) of an event's `data`, as written by its publisher. */
export function schemaOf({ type, summary, data, examples }: EventDefinition): object {
  const schema = z.toJSONSchema(data)
  return {
    $id: `https://inroad.example/schemas/${type}.json`,
    title: type,
    description: summary,
    ...schema,
    examples,
  }
}

export function schemaFiles(): GeneratedFile[] {
  return catalogue.map((definition) => ({
    path: `libs/events/schemas/${definition.type}.json`,
    content: `${JSON.stringify(schemaOf(definition), null, 2)}\n`,
  }))
}
