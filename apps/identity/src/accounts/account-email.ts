import { normaliseEmail } from '@inroad/service-kit/email-address'

/**
 * The address as accounts know it. All of it in lower case: two accounts that differ in capitals
 * alone would be one person's two, or somebody posing as them.
 */
export function accountEmail(text: string): string | undefined {
  return normaliseEmail(text)?.toLowerCase()
}
