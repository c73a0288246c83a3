import type { EntityManager } from 'typeorm'
import { CATEGORY_RULES } from './category-rules.js'
import { categorise } from './categorise.js'

const NEW_TYPES = `
  select t.id, t.name from expense_types t
   where not exists (select from expense_categories k
                      where k.rule_version = $1 and k.expense_type_id = t.id)
   order by t.id`

const INSERT = `
  insert into expense_categories (rule_version, expense_type_id, category)
  select $1, * from unnest($2::int[], $3::text[])
  on conflict do nothing`

/** Puts expense types that came since into their categories. Types never change, so it is for ever. */
export async function categoriseTypes(tx: EntityManager, version: string): Promise<void> {
  const rules = CATEGORY_RULES.get(version)
  if (!rules) throw new Error(`there are no category rules ${version}`)
  const types = await tx.query<{ id: number; name: string }[]>(NEW_TYPES, [version])
  if (types.length === 0) return
  const categories = types.map(({ name }) => categorise(name, rules))
  await tx.query(INSERT, [version, types.map(({ id }) => id), categories])
}
