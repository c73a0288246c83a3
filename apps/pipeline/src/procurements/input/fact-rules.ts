import { parseCpv } from '@inroad/codelists/cpv'
import { IDENTIFIER_SCHEMES, isValidIdentifier } from '@inroad/codelists/identifier-schemes'
import { parseItl } from '@inroad/codelists/itl'
import type { ValidationOptions } from 'class-validator'
import { plainText } from '../../ocds/facts/plain-text.js'
import { isZero } from '../../ocds/release/decimals.js'
import { toInstant } from '../../ocds/release/instants.js'
import { publisherOf, UK_PUBLISHERS } from '../../ocds/release/publishers.js'
import { PLATFORM_NOTICE_ID } from '../rules/find-a-tender.js'
import { rule } from './rule.js'

const AMOUNT = /^\d{1,16}(\.\d{1,2})?$/
/** What PostgreSQL cannot hold: U+0000 and halves of surrogate pairs. */
const UNSTORABLE = /\0|\p{Surrogate}/u
const DAY = /^\d{4}-\d{2}-\d{2}$/
const WITH_OFFSET = /T.*(Z|[+-]\d{2}:\d{2})$/

/** Text of which something is left once tags and control characters are gone. */
export function IsText(most: number, options?: ValidationOptions): PropertyDecorator {
  const say = `give text of at most ${most} characters, all of them Unicode`
  return rule('isText', (value) => (isText(value, most) ? undefined : say), options)
}

export function IsCpvCode(options?: ValidationOptions): PropertyDecorator {
  return rule(
    'isCpvCode',
    (value) => {
      if (typeof value !== 'string') return 'write each CPV code in a string, such as "33141200"'
      const parsed = parseCpv(value)
      return 'error' in parsed ? parsed.error : undefined
    },
    options,
  )
}

export function IsRegion(options?: ValidationOptions): PropertyDecorator {
  const say = 'give ITL codes, such as "UKC", "UKC1" or "UKC11"; "UK" for all of it'
  const isRegion = (value: unknown) => typeof value === 'string' && parseItl(value) !== undefined
  return rule('isRegion', (value) => (isRegion(value) ? undefined : say), options)
}

/** An amount that says something: who has nothing to say leaves the value out. */
export function IsAmount(): PropertyDecorator {
  const say =
    'write the amount in a string, such as "240000" or "2500.50"; leave the value out when it is not known'
  const isAmount = (value: unknown) =>
    typeof value === 'string' && AMOUNT.test(value) && !isZero(value)
  return rule('isAmount', (value) => (isAmount(value) ? undefined : say))
}

/** RFC 3339 with its offset: a deadline without one is an hour off for half of the year. */
export function IsInstant(): PropertyDecorator {
  const say = 'write date, time and offset, such as "2026-09-14T12:00:00+01:00"'
  const isInstant = (value: unknown) =>
    typeof value === 'string' && WITH_OFFSET.test(value) && toInstant(value) !== undefined
  return rule('isInstant', (value) => (isInstant(value) ? undefined : say))
}

/** A day without its time, as estimated dates are given. */
export function IsDay(): PropertyDecorator {
  const say = 'write the day as year, month and day, such as "2026-09-14"'
  const isDay = (value: unknown) =>
    typeof value === 'string' && DAY.test(value) && toInstant(`${value}T00:00:00Z`) !== undefined
  return rule('isDay', (value) => (isDay(value) ? undefined : say))
}

export function IsOcid(): PropertyDecorator {
  const names = UK_PUBLISHERS.map(({ prefix, name }) => `${prefix}-... (${name})`).join(', ')
  const isOcid = (value: unknown) =>
    typeof value === 'string' && /^[\w-]{8,100}$/.test(value) && publisherOf(value) !== undefined
  return rule('isOcid', (value) => (isOcid(value) ? undefined : `give one of ${names}`))
}

/** An identifier of a register that is known by its form, or of any other. */
export function IsOrganisationIdentifier(options?: ValidationOptions): PropertyDecorator {
  return rule(
    'isOrganisationIdentifier',
    (value) => {
      const { scheme, id } = (value ?? {}) as { scheme?: unknown; id?: unknown }
      if (typeof scheme !== 'string' || typeof id !== 'string') return undefined
      const known = Object.hasOwn(IDENTIFIER_SCHEMES, scheme.trim().toUpperCase())
      return !known || isValidIdentifier(scheme, id)
        ? undefined
        : 'give each id as its register writes it, such as "GB-NHS" with "RQM"'
    },
    options,
  )
}

export function IsPlatformNoticeId(): PropertyDecorator {
  const say = 'give the notice id of Find a Tender, such as "012345-2026"'
  const isId = (value: unknown) => typeof value === 'string' && PLATFORM_NOTICE_ID.test(value)
  return rule('isPlatformNoticeId', (value) => (isId(value) ? undefined : say))
}

function isText(value: unknown, most: number): boolean {
  if (typeof value !== 'string' || value.length > most || UNSTORABLE.test(value)) return false
  return plainText(value, most) !== undefined
}
