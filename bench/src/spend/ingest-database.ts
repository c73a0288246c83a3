import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { MIGRATOR, prepareSchemas } from '@inroad/database/roles'
import { spend } from '@inroad/spend/service'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import { FILES, PAYEES, payeeName, payeePostCode } from './ingest-files.js'

const AUTHORITIES = `
  insert into authorities (code, name, name_key, kind)
  select 'X' || lpad(n::text, 2, '0'), 'Example ' || n || ' NHS Trust', 'example ' || n, 'trust'
    from generate_series(0, $1::int - 1) n`

const KNOWN_SUPPLIERS = `
  with given as (
    select name, post_code, place from unnest($1::text[], $2::text[])
           with ordinality as g(name, post_code, place)),
  paid as (insert into payees (name, post_code) select name, post_code from given
    returning id, name),
  known as (insert into suppliers (name, name_key, identified, kind, from_cut)
    select name, lower(name), true, 'third-party', 0 from given returning id, name)
  insert into payee_decisions (public_id, payee_id, supplier_id, decision, kind, confidence, reason,
    rule_version, act_id, from_cut)
  select gen_random_uuid(), p.id, k.id, 'matched', 'third-party', 1, 'name and post code',
         'bench', gen_random_uuid(), 0
    from paid p join known k using (name)`

/** Spend with its payers and 20,000 payees that were decided on before. */
export function ingestDatabase(): Promise<TestDatabase> {
  return createTestDatabase({
    key: 'bench spend ingest',
    run: async (url) => {
      await prepareSchemas(url, [spend.name])
      await migrate(url, spend)
      const options = { service: spend.name, url, role: MIGRATOR, poolSize: 1 }
      const dataSource = createDataSource(options)
      await dataSource.initialize()
      const payees = Array.from({ length: PAYEES }, (_, number) => number)
      await dataSource.query(AUTHORITIES, [FILES])
      const values = [payees.map(payeeName), payees.map(payeePostCode)]
      await dataSource.query(KNOWN_SUPPLIERS, values)
      await dataSource.query('vacuum (analyze)')
      await dataSource.destroy()
    },
  })
}
