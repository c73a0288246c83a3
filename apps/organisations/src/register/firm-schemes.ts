import type { OrganisationIdentifier } from '@inroad/codelists/identifier-schemes'
import { RuleBroken } from '@inroad/service-kit/errors'

/** Registers of firms and charities. Codes of public bodies are not for anybody to claim. */
const OF_FIRMS = ['GB-COH', 'GB-CHC', 'GB-SC', 'GB-NIC', 'GB-MPR', 'GB-UKPRN']

/** @throws RuleBroken SCHEME_NOT_FOR_FIRMS */
export function assertFirmSchemes(identifiers: readonly OrganisationIdentifier[]): void {
  if (identifiers.every(({ scheme }) => OF_FIRMS.includes(scheme))) return
  const message = `identifiers: a firm is registered by ${OF_FIRMS.join(', ')}`
  throw new RuleBroken('SCHEME_NOT_FOR_FIRMS', 'Only identifiers of firms can be given here.', [
    { field: 'identifiers', message },
  ])
}
