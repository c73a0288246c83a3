import type { EntityManager } from 'typeorm'
import { contractRoutes, type RoutePeriod, routePeriods } from '../../routes/route-periods.query.js'
import type { StatusPeriod } from '../../sme-status/status-periods.js'

export const BEGINNING = '-infinity'
export const END = 'infinity'

/** What suppliers are, a list each column, as `unnest` takes them. */
export interface StatusColumns {
  supplierIds: number[]
  firstDays: string[]
  untilDays: string[]
  statuses: string[]
  evidenceIds: (number | null)[]
}

/** By which routes authorities buy from suppliers. */
export interface RouteColumns {
  authorityIds: number[]
  supplierIds: number[]
  firstDays: string[]
  untilDays: string[]
  routes: string[]
  contractIds: number[]
  contractRoutes: string[]
}

export function statusColumns(
  periods: ReadonlyMap<number, readonly StatusPeriod[]>,
): StatusColumns {
  const rows = [...periods].flatMap(([id, all]) => all.map((period) => ({ id, ...period })))
  const said = rows.filter(({ status }) => status !== 'unknown')
  return {
    supplierIds: said.map(({ id }) => id),
    firstDays: said.map(({ from }) => from ?? BEGINNING),
    untilDays: said.map(({ until }) => until ?? END),
    statuses: said.map(({ status }) => status),
    evidenceIds: said.map(({ evidenceId }) => evidenceId ?? null),
  }
}

/** @param authorityIds those that matter; all when left out */
export async function routeColumns(
  tx: EntityManager,
  cut: number,
  authorityIds?: readonly number[],
): Promise<RouteColumns> {
  const periods = withoutOverlap(await routePeriods(tx, { cut, authorityIds }))
  const contracts = [...(await contractRoutes(tx, { cut }))]
  return {
    authorityIds: periods.map((period) => period.authorityId),
    supplierIds: periods.map((period) => period.supplierId),
    firstDays: periods.map(({ from }) => from ?? BEGINNING),
    untilDays: periods.map(({ until }) => until ?? END),
    routes: periods.map(({ route }) => route),
    contractIds: contracts.map(([id]) => id),
    contractRoutes: contracts.map(([, route]) => route),
  }
}

/**
 * A payment has one route: of two at a time the one that began later counts. Two would count the
 * payment twice, so this is made sure of here.
 */
export function withoutOverlap(periods: readonly RoutePeriod[]): RoutePeriod[] {
  const pairs = Map.groupBy(periods, (one) => `${one.authorityId} ${one.supplierId}`)
  return [...pairs.values()].flatMap((all) => {
    const ordered = [...all].sort((a, b) => order(a) - order(b) || compare(a.from, b.from))
    return ordered.flatMap((period, place): RoutePeriod[] => {
      const next = ordered[place + 1]?.from
      if (place + 1 < ordered.length && (next ?? '') <= (period.from ?? '')) return []
      const { until } = period
      if (next === undefined || (until !== undefined && until <= next)) return [period]
      return [{ ...period, until: next }]
    })
  })
}

function order({ from }: RoutePeriod): number {
  return from === undefined ? 0 : 1
}

function compare(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0
}
