import { ValidateBy, type ValidationOptions } from 'class-validator'

/** Says what is wrong with a value and what to do, or nothing. */
export type Fault = (value: unknown) => string | undefined

/** A class-validator rule from a function; class-validator asks twice, once for the words. */
export function rule(name: string, fault: Fault, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name,
      validator: {
        validate: (value) => fault(value) === undefined,
        defaultMessage: (asked) => {
          const values = Array.isArray(asked?.value) ? (asked.value as unknown[]) : [asked?.value]
          const faults = values.flatMap((value) => fault(value) ?? [])
          return `${asked?.property ?? name}: ${faults[0] ?? 'check it'}`
        },
      },
    },
    options,
  )
}
