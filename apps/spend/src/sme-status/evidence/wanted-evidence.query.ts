import type { EntityManager } from 'typeorm'
import { accountsSay, ACCOUNTS_SPEAK_OF } from './accounts-category.js'
import type { EvidenceRow } from './evidence-changes.js'
import { type NamedSupplier, saidByName, type SaidOfName } from './said-by-name.js'

const ROW = `t.status, t.definition, t.source, t.reference, t.as_of::text as "asOf",
  t.group_checked as "groupChecked", t.group_parent as "groupParent",
  t.group_parent_key as "groupParentKey", t.confidence::float8 as confidence, t.details,
  t.recorded_by as "recordedBy"`

const BY_IDENTIFIER = `
  select i.supplier_id as "supplierId", ${ROW}
    from supplier_identifiers i
    join stated_statuses t on t.scheme = i.scheme and t.number = i.id and t.until_cut is null
   where $1::int[] is null or i.supplier_id = any($1)`

const SUPPLIERS = `
  select s.id, s.name_key as "nameKey", s.identified, coalesce(i.identifiers, '[]') as identifiers
    from suppliers s
    left join (select supplier_id, jsonb_agg(jsonb_build_object('scheme', scheme, 'id', id))
                        as identifiers
                 from supplier_identifiers
                where $1::int[] is null or supplier_id = any($1) group by 1) i
      on i.supplier_id = s.id
   where ($1::int[] is null or s.id = any($1)) and s.name_key <> ''`

const SAID = `
  select t.name_key as "nameKey", t.scheme, t.number, ${ROW} from stated_statuses t
   where t.until_cut is null and t.name_key = any($1::text[])`

const NAMESAKES = `
  select name_key as "nameKey" from suppliers
   where identified and name_key = any($1::text[]) group by 1 having count(*) > 1`

const ACCOUNTS = `
  select distinct on (i.supplier_id) i.supplier_id as "supplierId",
         r.accounts_category as category, r.accounts_on::text as "asOf", r.parent_number as parent
    from supplier_identifiers i
    join register_entries r on r.scheme = i.scheme and r.number = i.id
   where i.scheme = 'GB-COH' and r.accounts_category is not null and r.accounts_on is not null
     and ($1::int[] is null or i.supplier_id = any($1))
   order by i.supplier_id, r.accounts_on desc, r.id`

interface AccountsRow {
  supplierId: number
  category: string
  asOf: string
  parent: string | null
}

/** The evidence that follows from what was stated and from accounts, for some suppliers or all. */
export async function wantedEvidence(
  tx: EntityManager,
  supplierIds: readonly number[] | null,
): Promise<EvidenceRow[]> {
  const byNumber = await tx.query<EvidenceRow[]>(BY_IDENTIFIER, [supplierIds])
  const byName = await evidenceByName(tx, supplierIds)
  const accounts = await tx.query<AccountsRow[]>(ACCOUNTS, [supplierIds])
  return [...byNumber, ...byName, ...accounts.flatMap(fromAccounts)]
}

/** Put together here: what PostgreSQL thinks of tables just filled would make it take minutes. */
async function evidenceByName(
  tx: EntityManager,
  supplierIds: readonly number[] | null,
): Promise<EvidenceRow[]> {
  const suppliers = await tx.query<NamedSupplier[]>(SUPPLIERS, [supplierIds])
  const names = [...new Set(suppliers.map((supplier) => supplier.nameKey))]
  const said = await tx.query<(SaidOfName & EvidenceRow)[]>(SAID, [names])
  const shared = await tx.query<{ nameKey: string }[]>(NAMESAKES, [names])
  const saidOf = Map.groupBy(said, (one) => one.nameKey)
  const namesakes = new Set(shared.map((one) => one.nameKey))
  return suppliers.flatMap((supplier) => {
    const { id: supplierId, nameKey } = supplier
    const own = saidByName(supplier, saidOf.get(nameKey) ?? [], !namesakes.has(nameKey))
    return own.map(({ nameKey: _, scheme: __, number: ___, ...row }) => ({ ...row, supplierId }))
  })
}

function fromAccounts({ supplierId, category, asOf, parent }: AccountsRow): EvidenceRow[] {
  const said = accountsSay({ category, ...(parent !== null && { parent }) })
  if (!said) return []
  const { status, confidence, says } = said
  return ACCOUNTS_SPEAK_OF.map((definition) => ({
    ...{ supplierId, status, definition, asOf, confidence },
    source: 'accounts',
    reference: 'Companies House',
    groupChecked: false,
    groupParent: parent,
    groupParentKey: parent,
    details: { category, says },
    recordedBy: null,
  }))
}
