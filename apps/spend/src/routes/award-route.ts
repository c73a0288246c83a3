import type { AwardRoute } from './route.js'

/** What decides the route of an award or contract. */
export interface RouteFacts {
  regime: string
  calledOffFrom: string | null
  establishes: 'framework' | 'dynamic-market' | null
}

/**
 * By which route a contract came about. A framework or dynamic market itself counts as what it is: a
 * contract reference may be its ocid. Which of the two a contract was called off from is told by the
 * notice that established it; a framework, where that is not known. A dynamic purchasing system of
 * before the Act keeps the old rules, and its publisher marks it as what it is.
 * @param dynamicMarkets ocids, known from the notices that established them
 */
export function awardRoute(
  { regime, calledOffFrom, establishes }: RouteFacts,
  dynamicMarkets: ReadonlySet<string>,
): AwardRoute {
  if (regime === 'PSR2023') return 'provider-selection-regime'
  if (calledOffFrom === null) return establishes ?? 'non-framework'
  return dynamicMarkets.has(calledOffFrom) ? 'dynamic-market' : 'framework'
}
