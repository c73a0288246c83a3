import type { SpendRoute } from './route.js'

/** A contract between two, from a day on. Notices as published here tell no end. */
export interface Contracted {
  /** `yyyy-mm-dd` */
  from: string
  route: SpendRoute
}

export interface RouteSpan {
  from?: string
  until?: string
  route: SpendRoute
}

/**
 * The route of payments between two, day by day, from the contracts they have. While there are
 * several of different routes, nobody can tell under which one was paid: unknown. Days before the
 * first contract are not in it.
 */
export function routeSpans(contracts: readonly Contracted[]): RouteSpan[] {
  const days = [...new Set(contracts.map(({ from }) => from))].sort()
  const spans = days.map((day): RouteSpan & { from: string } => {
    const begun = contracts.filter(({ from }) => from <= day).map(({ route }) => route)
    return { from: day, route: onlyRoute(begun) }
  })
  const kept = spans.filter((span, place) => span.route !== spans[place - 1]?.route)
  return kept.map((span, place) => {
    const until = kept[place + 1]?.from
    return { ...span, ...(until !== undefined && { until }) }
  })
}

/** The one route of several contracts, or unknown. */
export function onlyRoute(routes: readonly SpendRoute[]): SpendRoute {
  const [first, ...others] = new Set(routes)
  return first !== undefined && others.length === 0 ? first : 'unknown'
}
