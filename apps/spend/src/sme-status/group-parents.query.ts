import type { EntityManager } from 'typeorm'
import type { Definition, Evidence } from './status-periods.js'

interface EvidenceOfParent extends Evidence {
  key: string
}

const SAID = `status, definition, source, as_of::text as "asOf", group_checked as "groupChecked",
  confidence::float8 as confidence`
const SEEN = `definition = $2 and from_cut <= $3 and (until_cut is null or until_cut > $3)`

/** Of a parent that is a supplier its evidence; of any, what was stated. Keys: see `groupParentKey`. */
const EVIDENCE = `
  with heads as (
    select k.key, i.supplier_id from unnest($1::text[]) as k(key)
      join supplier_identifiers i on i.scheme = 'GB-COH' and i.id = k.key
      join suppliers s on s.id = i.supplier_id and s.from_cut <= $3
    union
    select k.key, s.id from unnest($1::text[]) as k(key)
      join suppliers s on s.name_key = k.key and s.from_cut <= $3)
  select h.key, e.id, ${SAID} from heads h
    join status_evidence e on e.supplier_id = h.supplier_id and ${SEEN}
  union all
  select k.key, -t.id, ${SAID} from unnest($1::text[]) as k(key)
    join stated_statuses t on t.scheme = 'GB-COH' and t.number = k.key and ${SEEN}
  union all
  select k.key, -t.id, ${SAID} from unnest($1::text[]) as k(key)
    join stated_statuses t on t.name_key = k.key and ${SEEN}`

/** What was known at a cut of the parents of groups, by their keys. */
export async function parentEvidence(
  tx: EntityManager,
  { keys, definition, cut }: { keys: readonly string[]; definition: Definition; cut: number },
): Promise<Map<string, Evidence[]>> {
  const rows = await tx.query<EvidenceOfParent[]>(EVIDENCE, [keys, definition, cut])
  return Map.groupBy(rows, ({ key }) => key)
}
