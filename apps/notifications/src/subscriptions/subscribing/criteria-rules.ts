import { parseCpvPrefix } from '@inroad/codelists/cpv'
import { isValidIdentifier } from '@inroad/codelists/identifier-schemes'
import { parseItl } from '@inroad/codelists/itl'
import { ValidateBy, type ValidationOptions } from 'class-validator'
import { normaliseEmail } from '@inroad/service-kit/email-address'

/** Says what is wrong with a value and what to do, or nothing. */
type Fault = (value: unknown) => string | undefined

export function IsCpv(options?: ValidationOptions): PropertyDecorator {
  return rule('isCpv', options, (value) => {
    if (typeof value !== 'string') return 'write each CPV code in a string, such as "3314"'
    const parsed = parseCpvPrefix(value)
    return 'error' in parsed ? parsed.error : undefined
  })
}

export function IsRegion(options?: ValidationOptions): PropertyDecorator {
  return rule('isRegion', options, (value) =>
    typeof value === 'string' && parseItl(value) !== undefined
      ? undefined
      : 'give ITL codes, such as "UKC", "UKC1" or "UKC11"; "UK" for all of it',
  )
}

export function IsBuyerKey(options?: ValidationOptions): PropertyDecorator {
  return rule('isBuyerKey', options, (value) => {
    const [scheme = '', id = ''] = typeof value === 'string' ? value.split(/:(.*)/s) : []
    return isValidIdentifier(scheme, id)
      ? undefined
      : 'give each buyer by scheme and identifier, such as "GB-NHS:RQM"'
  })
}

export function IsEmailAddress(options?: ValidationOptions): PropertyDecorator {
  return rule('isEmailAddress', options, (value) =>
    typeof value === 'string' && normaliseEmail(value) !== undefined
      ? undefined
      : 'give one e-mail address, such as "name@example.org"',
  )
}

/** class-validator asks twice: whether the value is valid, and for the words when it is not. */
function rule(name: string, options: ValidationOptions | undefined, fault: Fault) {
  return ValidateBy(
    {
      name,
      validator: {
        validate: (value) => fault(value) === undefined,
        defaultMessage: (asked) => {
          const values = Array.isArray(asked?.value) ? (asked.value as unknown[]) : [asked?.value]
          const faults = values.map(fault).filter((text) => text !== undefined)
          return `${asked?.property ?? name}: ${faults[0] ?? 'check it'}`
        },
      },
    },
    options,
  )
}
