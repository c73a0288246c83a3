import type { Caller } from '@inroad/service-kit/access/caller'
import { buyerKey } from '../criteria/normalise-criteria.js'

/** Who was told of it concerns the authorities that buy, and whoever runs the installation. */
export function maySeeLedger(
  { roles, organisation }: Pick<Caller, 'roles' | 'organisation'>,
  owners: readonly string[],
): boolean {
  if (roles.includes('operator')) return true
  const own = (organisation?.identifiers ?? []).filter((text) => text.includes(':')).map(buyerKey)
  return own.some((identifier) => owners.includes(identifier))
}
