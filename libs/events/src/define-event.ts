import { type z } from 'zod'
import { lenient } from './lenient.js'

/** What one event version is: declared once, in the file that bears its name. */
export interface EventDefinition<Data extends z.ZodType = z.ZodType> {
  /** `<owner>.<noun>.<past-participle>`, without the version. */
  readonly name: string
  readonly version: number
  /** CloudEvents `type` and routing key: `<name>.v<version>`. */
  readonly type: string
  /** The service that alone may publish it: the first word of the name. */
  readonly owner: string
  readonly summary: string
  /** Strict: what the publisher writes must fit it to the letter. */
  readonly data: Data
  /** The same shape for readers: fields not known yet are dropped, not refused. */
  readonly readable: Data
  readonly examples: readonly z.output<Data>[]
}

/** The type of an event's `data`. */
export type EventOf<Definition extends EventDefinition> = z.output<Definition['data']>

interface Declaration<Data extends z.ZodType> {
  name: string
  version: number
  summary: string
  data: Data
  examples: z.input<Data>[]
}

const NAME = /^[a-z]+(\.[a-z]+(-[a-z]+)*){2}$/

/**
 * Declares one version of an event. Its examples are checked at once, so a declaration that
 * contradicts itself cannot be loaded.
 * @throws Error when the name is not `<owner>.<noun>.<past-participle>` or an example does not fit
 */
export function defineEvent<Data extends z.ZodType>(
  declaration: Declaration<Data>,
): EventDefinition<Data> {
  const { name, version, summary, data } = declaration
  if (!NAME.test(name)) throw new Error(`${name} is not <owner>.<noun>.<past-participle>`)
  if (declaration.examples.length === 0) throw new Error(`${name} needs at least one example`)
  const examples = declaration.examples.map((example) => data.parse(example))
  const owner = name.slice(0, name.indexOf('.'))
  return {
    name,
    version,
    type: `${name}.v${version}`,
    owner,
    summary,
    data,
    readable: lenient(data) as Data,
    examples,
  }
}
