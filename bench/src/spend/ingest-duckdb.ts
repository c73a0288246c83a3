import { DuckDBInstance } from '@duckdb/node-api'
import { spend } from '@inroad/spend/service'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from, to } from 'pg-copy-streams'

const TABLES = `
  drop table if exists duck_lines, duck_rejected, duck_cells;
  create table duck_lines (authority_id int, paid_on date, payee_id int, expense_type text,
    expense_area text, transaction_number text, amount numeric(18,2), description text);
  create table duck_rejected (entity text, paid text, supplier text, amount text);
  create table duck_cells (authority_id int, month date, payee_id int, expense_type text,
    lines int, amount numeric(18,2))`

/** Known payees and payers, as the other side has them. */
async function exported(
  client: pg.Client,
  folder: string,
): Promise<{ payees: string; payers: string }> {
  const paths = { payees: join(folder, 'payees.csv'), payers: join(folder, 'payers.csv') }
  const queries = {
    payees: 'select id, name, post_code from payees',
    payers: 'select id, name from authorities',
  }
  for (const name of ['payees', 'payers'] as const) {
    const copy = client.query(to(`copy (${queries[name]}) to stdout with (format csv, header)`))
    await pipeline(copy, createWriteStream(paths[name]))
  }
  return paths
}

function steps(csv: readonly string[], paths: { payees: string; payers: string }): string[] {
  const list = csv.map((path) => `'${path}'`).join(', ')
  return [
    `create table raw as select * from read_csv([${list}], header = true, all_varchar = true)`,
    `create table payees as from read_csv('${paths.payees}', all_varchar = true)`,
    `create table payers as from read_csv('${paths.payers}', all_varchar = true)`,
    `create table typed as
       select "Entity", "Date", "Supplier", "Amount", "Supplier Postcode", "Expense Type", "Expense Area",
              "Transaction Number", "Description",
              try_strptime("Date", '%d/%m/%Y')::date as paid_on,
              try_cast(replace("Amount", ',', '') as decimal(18,2)) as pounds
         from raw`,
    `create table rejected as select "Entity", "Date", "Supplier", "Amount" from typed
      where paid_on is null or pounds is null or "Supplier" is null`,
    `create table lines as
       select distinct r.id::int as authority_id, t.paid_on, p.id::int as payee_id,
              t."Expense Type" as expense_type, t."Expense Area" as expense_area,
              t."Transaction Number" as transaction_number, t.pounds as amount, t."Description" as description
         from typed t
         join payees p on p.name = t."Supplier" and p.post_code is not distinct from t."Supplier Postcode"
         join payers r on r.name = t."Entity"
        where t.paid_on is not null and t.pounds is not null`,
    `create table cells as
       select authority_id, date_trunc('month', paid_on)::date as month, payee_id, expense_type,
              count(*) as lines, sum(amount) as amount
         from lines group by all`,
  ]
}

/** The same job by way of DuckDB, in memory on all cores, then COPY of what came out. Milliseconds. */
export async function ingestWithDuckDb(
  url: string,
  { folder, csv }: { folder: string; csv: readonly string[] },
): Promise<number> {
  const client = new pg.Client({
    connectionString: url,
    options: `-c search_path=${spend.name},extensions,public`,
  })
  await client.connect()
  const instance = await DuckDBInstance.create(':memory:')
  const duck = await instance.connect()
  try {
    await client.query(`${TABLES}; checkpoint`)
    const paths = await exported(client, folder)
    const began = performance.now()
    for (const step of steps(csv, paths)) await duck.run(step)
    for (const table of ['rejected', 'lines', 'cells']) {
      const path = join(folder, `duck-${table}.csv`)
      await duck.run(`copy ${table} to '${path}' (format csv, header false)`)
      const copy = client.query(from(`copy duck_${table} from stdin with (format csv)`))
      await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), copy)
    }
    return performance.now() - began
  } finally {
    duck.closeSync()
    instance.closeSync()
    await client.query('drop table if exists duck_lines, duck_rejected, duck_cells')
    await client.end()
  }
}
