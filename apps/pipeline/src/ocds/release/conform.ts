import { toDecimal } from './decimals.js'
import { toInstant } from './instants.js'

/**
 * What a member is read as. `text` also takes a number; `instant` a date, a day standing for its
 * start; `last-instant` the same, a day standing for its end; `decimal` an amount of money.
 */
export type Leaf = 'text' | 'flag' | 'instant' | 'last-instant' | 'decimal'

/** The known members of an object; a list is written as an array of one. */
export type Shape = Leaf | readonly [Shape] | { readonly [member: string]: Shape }

/** The type that a shape reads: every member may be absent. */
export type Shaped<S> = S extends 'flag'
  ? boolean
  : S extends Leaf
    ? string
    : S extends readonly [infer Element]
      ? Shaped<Element>[]
      : { [Member in keyof S]?: Shaped<S[Member]> }

/** Something in a release that was passed over; the rest of it stands. */
export interface Warning {
  /** Where, such as `tender.tenderPeriod.endDate`. */
  field: string
  message: string
}

const READERS: Record<Leaf, { read(value: unknown): unknown; not: string }> = {
  text: { read: (value) => (isScalar(value) ? String(value) : undefined), not: 'text' },
  flag: { read: (value) => (typeof value === 'boolean' ? value : undefined), not: 'true or false' },
  instant: { read: (value) => dated(value, 'start'), not: 'a date' },
  'last-instant': { read: (value) => dated(value, 'end'), not: 'a date' },
  decimal: {
    read: (value) => (isScalar(value) ? toDecimal(String(value)) : undefined),
    not: 'an amount of money',
  },
}

/**
 * Makes a value fit a shape: what is of another type is taken out and named in `warnings`; members
 * that the shape does not know stay, and so does null, which in an update removes something.
 */
export function conform<S extends Shape>(
  value: unknown,
  shape: S,
  field: string,
  warnings: Warning[],
): Shaped<S> | undefined {
  return fitted(value, shape, field, warnings) as Shaped<S> | undefined
}

function fitted(value: unknown, shape: Shape, field: string, warnings: Warning[]): unknown {
  if (value === null || value === undefined) return value
  if (typeof shape === 'string') return leaf(value, shape, field, warnings)
  if (isListShape(shape)) {
    // Publishers write one element without its list, and the reverse is caught below.
    const elements = Array.isArray(value) ? value : [value]
    return elements
      .map((element, at) => fitted(element, shape[0], `${field}[${at}]`, warnings))
      .filter((element) => element !== undefined && element !== null)
  }
  if (typeof value === 'object' && !Array.isArray(value)) {
    return members(value as Record<string, unknown>, shape, field, warnings)
  }
  warnings.push({ field, message: 'is not an object' })
  return undefined
}

function leaf(value: unknown, shape: Leaf, field: string, warnings: Warning[]): unknown {
  const read = READERS[shape].read(value)
  if (read === undefined) warnings.push({ field, message: `is not ${READERS[shape].not}` })
  return read
}

function members(
  value: Record<string, unknown>,
  shape: { readonly [member: string]: Shape },
  field: string,
  warnings: Warning[],
): Record<string, unknown> {
  const fit: Record<string, unknown> = { ...value }
  for (const [name, inner] of Object.entries(shape)) {
    if (!Object.hasOwn(value, name)) continue
    const read = fitted(value[name], inner, field ? `${field}.${name}` : name, warnings)
    if (read === undefined) delete fit[name]
    else fit[name] = read
  }
  return fit
}

function isListShape(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape)
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

function dated(value: unknown, edge: 'start' | 'end'): string | undefined {
  return typeof value === 'string' ? toInstant(value, edge) : undefined
}
