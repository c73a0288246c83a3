import type { EntityManager } from 'typeorm'
import { sqlOcidOf } from './contract-ocid.js'
import { knownAwards } from './known-awards.query.js'
import { awardsOfSuppliers, paidUnder } from './paid.query.js'
import { payingAuthorities } from './paying.query.js'
import { onlyRoute, routeSpans } from './route-periods.js'
import type { SpendRoute } from './route.js'

/** The route of what an authority pays to a supplier, from a day to the day before another. */
export interface RoutePeriod {
  authorityId: number
  supplierId: number
  from?: string
  until?: string
  route: SpendRoute
}

export interface RouteQuestion {
  cut: number
  /** All when left out. */
  authorityIds?: readonly number[]
  /** All when left out. */
  supplierIds?: readonly number[]
}

const SUPPLY_CHAIN = `
  select 0 as "authorityId", id as "supplierId", 'nhs-supply-chain' as route from suppliers
   where kind = 'nhs-supply-chain' and from_cut <= $1 and ($2::int[] is null or id = any($2))`

const REFERENCES = `
  select id, ${sqlOcidOf('reference')} as ocid from contract_references
   where ${sqlOcidOf('reference')} is not null`

/**
 * Routes by authority, supplier and day, from the contracts known at the cut. Days and pairs without
 * a contract are not in it: their route is unknown, but for NHS Supply Chain, whose suppliers are in
 * it with no authority (0) and all time.
 */
export async function routePeriods(
  tx: EntityManager,
  question: RouteQuestion,
): Promise<RoutePeriod[]> {
  const { cut, supplierIds } = question
  const rows = await contractedPairs(tx, question)
  const pairs = Map.groupBy(rows, (row) => `${row.authorityId} ${row.supplierId}`)
  const periods = [...pairs.values()].flatMap(periodsOfPair)
  const supplyChain = await tx.query<RoutePeriod[]>(SUPPLY_CHAIN, [cut, supplierIds ?? null])
  return [...periods, ...supplyChain]
}

/** Routes by the number of the contract reference that lines and cells carry; it decides first. */
export async function contractRoutes(
  tx: EntityManager,
  { cut }: { cut: number },
): Promise<Map<number, SpendRoute>> {
  const references = await tx.query<{ id: number; ocid: string }[]>(REFERENCES)
  const ocids = [...new Set(references.map(({ ocid }) => ocid))]
  const awards = Map.groupBy(await knownAwards(tx, cut, { ocids }), ({ ocid }) => ocid)
  return new Map(
    references.flatMap(({ id, ocid }) => {
      const routes = awards.get(ocid)?.map(({ route }) => route) ?? []
      return routes.length === 0 ? [] : [[id, onlyRoute(routes)] as const]
    }),
  )
}

interface ContractedPair {
  authorityId: number
  supplierId: number
  from: string
  route: SpendRoute
}

async function contractedPairs(
  tx: EntityManager,
  { cut, authorityIds, supplierIds }: RouteQuestion,
): Promise<ContractedPair[]> {
  const paying = await payingAuthorities(tx, authorityIds ?? null)
  const chosen = supplierIds && new Set(await awardsOfSuppliers(tx, supplierIds))
  const payers = Map.groupBy(
    chosen ? paying.filter(({ awardId }) => chosen.has(awardId)) : paying,
    ({ awardId }) => awardId,
  )
  const awards = await knownAwards(tx, cut, { ids: [...payers.keys()] })
  const byId = new Map(awards.map((award) => [award.id, award]))
  const paid = await paidUnder(tx, [...byId.keys()], cut)
  const asked = supplierIds && new Set(supplierIds)
  return paid.flatMap(({ awardId, supplierId }) => {
    const award = byId.get(awardId)
    if (!award || (asked && !asked.has(supplierId))) return []
    const { from, route } = award
    return (payers.get(awardId) ?? []).map(({ authorityId }) => {
      return { authorityId, supplierId, from, route }
    })
  })
}

function periodsOfPair(rows: readonly ContractedPair[]): RoutePeriod[] {
  const [first] = rows
  if (!first) return []
  const { authorityId, supplierId } = first
  return routeSpans(rows).map((span) => ({ authorityId, supplierId, ...span }))
}
