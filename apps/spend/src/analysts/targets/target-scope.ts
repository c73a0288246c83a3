import { RuleBroken } from '@inroad/service-kit/errors'

/**
 * PPN 001 (13 February 2025) asks targets of departments, their agencies and non-departmental public
 * bodies. NHS trusts and foundation trusts are outside it: theirs are voluntary. Pure.
 * @throws RuleBroken TARGET_NOT_IN_SCOPE
 */
export function assertScopeFits(kind: string, scope: 'in-scope' | 'voluntary'): void {
  if (scope === 'voluntary' || kind !== 'trust') return
  const message = 'scope: PPN 001 does not cover NHS trusts; choose voluntary'
  throw new RuleBroken('TARGET_NOT_IN_SCOPE', 'A trust can only have a voluntary target.', [
    { field: 'scope', message },
  ])
}
