import type { QueryRunner } from 'typeorm'

/** How long a table's rows live, and what they say of a person. */
export interface TableClass {
  /** A duration or the event that ends it: `400 days`, `3 years from contract`, `while subscribed`. */
  retention: string
  /** `none`, or what it holds: `e-mail address`. */
  personalData: string
}

/** Writes the class into the database's own catalogue, where operators and the check can read it. */
export async function classify(
  migration: QueryRunner,
  table: string,
  { retention, personalData }: TableClass,
): Promise<void> {
  const text = `retention: ${retention}; personal data: ${personalData}`
  await migration.query(`comment on table ${table} is '${text.replaceAll("'", "''")}'`)
}

/** Tables of the schema that name no class: partitions follow their parent, TypeORM's own is exempt. */
export const unclassifiedTables = `
  select c.relname as table
    from pg_class c
   where c.relnamespace = to_regnamespace($1) and c.relkind in ('r', 'p') and not c.relispartition
     and c.relname <> 'migration'
     and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^retention: .+; personal data: .+'
   order by 1`
