import type { EntityManager } from 'typeorm'
import { type HintFacts, hintOf } from './hint-of.js'
import type { StatusHintView } from './status-queue.view.js'

interface HintRow extends HintFacts {
  key: number
}

const EVIDENCE = `
  select supplier_id as key, source, status, definition, as_of::text as "asOf",
         confidence::float8 as confidence, details, null as name
    from status_evidence
   where supplier_id = any($1::int[]) and until_cut is null and source <> 'manual'
   order by supplier_id, as_of desc, id desc`

/** Of the register entry that a spelling is thought to be, where nobody has decided yet. */
const PROPOSED = `
  select distinct on (d.supplier_id) d.supplier_id as key, 'register' as source,
         'unknown' as status, null as definition, r.accounts_on::text as "asOf",
         p.score::float8 as confidence,
         jsonb_build_object('category', r.accounts_category, 'parent', r.parent_number) as details,
         r.name
    from payee_decisions d
    join match_proposals p on p.payee_id = d.payee_id and p.rejected_at is null
    join register_entries r on r.id = p.register_id
   where d.supplier_id = any($1::int[]) and d.until_cut is null
   order by d.supplier_id, p.score desc, r.id`

const MOST = 5

/** What is said of suppliers without settling what they are, by their number; the newest first. */
export async function statedHints(
  tx: EntityManager,
  suppliers: readonly { key: number; identified: boolean }[],
): Promise<Map<number, StatusHintView[]>> {
  const byName = suppliers.filter(({ identified }) => !identified)
  const rows = [
    ...(await tx.query<HintRow[]>(EVIDENCE, [suppliers.map(({ key }) => key)])),
    ...(await tx.query<HintRow[]>(PROPOSED, [byName.map(({ key }) => key)])),
  ]
  const bySupplier = Map.groupBy(rows, ({ key }) => key)
  return new Map([...bySupplier].map(([key, facts]) => [key, facts.slice(0, MOST).map(hintOf)]))
}
