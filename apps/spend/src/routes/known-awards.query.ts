import type { EntityManager } from 'typeorm'
import { awardRoute, type RouteFacts } from './award-route.js'
import type { Standing } from './award-fact.js'
import type { AwardRoute } from './route.js'

/** An award or contract as it was known at a cut. */
export interface KnownAward {
  id: number
  ocid: string | null
  title: string
  standing: Standing
  buyers: string[]
  /** `yyyy-mm-dd` */
  from: string
  route: AwardRoute
}

interface AwardRow extends Omit<KnownAward, 'route'>, RouteFacts {
  procurementId: string
  awardId: string | null
}

const VISIBLE = 'from_cut <= $1 and (until_cut is null or until_cut > $1)'

const AWARDS = `
  select id, ocid, title, standing, buyers, entered_on::text as "from", regime, establishes,
         called_off_from as "calledOffFrom", procurement_id as "procurementId",
         award_id as "awardId"
    from awards where ${VISIBLE} and `

const ENTERED = `
  select procurement_id as "procurementId", award_id as "awardId" from awards
   where ${VISIBLE} and standing = 'entered' and procurement_id = any($2::uuid[])`

const DYNAMIC_MARKETS = `
  select ocid from awards
   where ${VISIBLE} and establishes = 'dynamic-market' and ocid = any($2::text[])`

/**
 * Awards and contracts with their route. An award that was only announced is left out once a contract
 * of it is known. Looked up in steps, each by an index, whatever the planner knows of the tables.
 */
export async function knownAwards(
  tx: EntityManager,
  cut: number,
  by: { ids: readonly number[] } | { ocids: readonly string[] },
): Promise<KnownAward[]> {
  const rows =
    'ids' in by
      ? await tx.query<AwardRow[]>(`${AWARDS} id = any($2::int[])`, [cut, by.ids])
      : await tx.query<AwardRow[]>(`${AWARDS} ocid = any($2::text[])`, [cut, by.ocids])
  const announced = rows.filter(({ standing }) => standing === 'announced')
  const entered = await tx.query<Pick<AwardRow, 'procurementId' | 'awardId'>[]>(ENTERED, [
    cut,
    unique(announced.map(({ procurementId }) => procurementId)),
  ])
  const markets = await tx.query<{ ocid: string }[]>(DYNAMIC_MARKETS, [
    cut,
    unique(rows.flatMap(({ calledOffFrom }) => calledOffFrom ?? [])),
  ])
  const dynamicMarkets = new Set(markets.map(({ ocid }) => ocid))
  const contracts = Map.groupBy(entered, ({ procurementId }) => procurementId)
  return rows
    .filter((row) => row.standing === 'entered' || !isEntered(row, contracts))
    .map((row) => ({ ...row, route: awardRoute(row, dynamicMarkets) }))
}

/** A contract that does not say of which award it is stands for all of its procurement. */
function isEntered(
  { procurementId, awardId }: AwardRow,
  contracts: ReadonlyMap<string, Pick<AwardRow, 'awardId'>[]>,
): boolean {
  const entered = contracts.get(procurementId) ?? []
  return entered.some((contract) => contract.awardId === null || contract.awardId === awardId)
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
