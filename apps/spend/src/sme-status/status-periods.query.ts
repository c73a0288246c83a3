import type { EntityManager } from 'typeorm'
import { formerSuppliers } from './former-suppliers.query.js'
import { parentEvidence } from './group-parents.query.js'
import {
  type Evidence,
  type StatusPeriod,
  statusPeriods,
  type StatusRules,
} from './status-periods.js'

export interface StatusQuestion {
  rules: StatusRules
  /** Only what was known then counts. */
  cut: number
  /** All suppliers when left out. */
  supplierIds?: readonly number[]
}

interface EvidenceOfSupplier extends Evidence {
  supplierId: number
  parentKey: string | null
}

const EVIDENCE = `
  select id, supplier_id as "supplierId", status, definition, source, as_of::text as "asOf",
         group_checked as "groupChecked", confidence::float8 as confidence,
         group_parent_key as "parentKey"
    from status_evidence
   where definition = $1 and from_cut <= $2 and (until_cut is null or until_cut > $2)
     and ($3::int[] is null or supplier_id = any($3))
   order by as_of, id`

/**
 * The statuses of suppliers, by their number, with the rule of groups applied. A supplier of whom
 * nothing was ever said is not in it: it is unknown.
 */
export async function supplierStatusPeriods(
  tx: EntityManager,
  { rules, cut, supplierIds }: StatusQuestion,
): Promise<Map<number, StatusPeriod[]>> {
  const former = await formerSuppliers(tx, { cut, ...(supplierIds && { supplierIds }) })
  const ids = supplierIds ? [...supplierIds, ...former.keys()] : null
  const rows = await tx.query<EvidenceOfSupplier[]>(EVIDENCE, [rules.definition, cut, ids])
  const bySupplier = Map.groupBy(rows, ({ supplierId: id }) => former.get(id) ?? id)
  const parents = rules.groupCheck ? await parentPeriods(tx, rows, { rules, cut }) : NO_PARENTS
  return new Map(
    [...bySupplier].map(([supplierId, evidence]) => {
      const parent = parents.get(newestParent(evidence) ?? '')
      return [supplierId, statusPeriods(evidence, rules, parent)]
    }),
  )
}

const NO_PARENTS: ReadonlyMap<string, StatusPeriod[]> = new Map()

/** One step up: lists and registers name the parent that heads the group. */
async function parentPeriods(
  tx: EntityManager,
  rows: readonly EvidenceOfSupplier[],
  { rules, cut }: { rules: StatusRules; cut: number },
): Promise<ReadonlyMap<string, StatusPeriod[]>> {
  const keys = new Set(rows.flatMap(({ parentKey }) => parentKey ?? []))
  if (keys.size === 0) return NO_PARENTS
  const evidence = await parentEvidence(tx, { keys: [...keys], definition: rules.definition, cut })
  return new Map([...evidence].map(([key, said]) => [key, statusPeriods(said, rules)]))
}

/** The rows are in the order of their days. */
function newestParent(evidence: readonly EvidenceOfSupplier[]): string | undefined {
  return evidence.findLast(({ parentKey }) => parentKey !== null)?.parentKey ?? undefined
}
