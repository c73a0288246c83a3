import type { EntityManager } from 'typeorm'
import { FIRST_YEAR, MONTHS, type SpendSize } from './figures-size.js'

/** A number below `limit` that is the same in every run, from a number and what it is for. */
const drawn = (of: string, what: number, limit: string): string =>
  `((hashint8extended(${of}, ${what}) & 2147483647) % ${limit})`

const PARTIES = `
  insert into cuts (cut, what) values (1, 'load'); update cut_counter set cut = 1;
  insert into authorities (code, name, name_key, kind, region)
  select 'RB' || n, 'Trust ' || n, 'trust ' || n,
         case when n % 5 = 0 then 'integrated-care-board' else 'trust' end, 'Y' || 56 + n % 7
    from generate_series(1, :authorities) as n;
  insert into expense_types (name)
  select (array['Drugs', 'Agency Nurse', 'Electricity', 'Pathology', 'Catering', 'Software', 'Rent',
                'Legal Fees', 'Dressings', 'Transport', 'Training', 'Unheard of'])[1 + n % 12] || ' ' || n
    from generate_series(1, 600) as n;
  insert into payees (name) select 'Payee ' || n from generate_series(1, :suppliers) as n;
  insert into suppliers (name, name_key, identified, kind, from_cut)
  select 'Supplier ' || n, 'supplier ' || n, n % 4 <> 0,
         case when n % 50 = 1 then 'nhs' when n % 50 = 2 then 'government'
              when n % 50 = 3 then 'individual' when n = 5 then 'nhs-supply-chain'
              else 'third-party' end, 1
    from generate_series(1, :suppliers) as n;
  insert into payee_decisions (public_id, payee_id, supplier_id, decision, kind, confidence, reason,
                               rule_version, act_id, from_cut)
  select gen_random_uuid(), id, id, 'matched', kind, 1, 'made', 'made', gen_random_uuid(), 1
    from suppliers;
  insert into status_evidence (supplier_id, status, definition, source, reference, as_of, confidence,
                               from_cut)
  select id, case when id % 3 = 0 then 'not-sme' else 'sme' end, 'PA2023', 'list', 'made',
         make_date(${FIRST_YEAR} + id % 3, 1 + id % 12, 1), 0.9, 1
    from suppliers where kind = 'third-party' and id % 10 < 6`

const READINGS = `
  insert into files (public_id, name, source, sha256, bytes, authority_id, state)
  select gen_random_uuid(), 'made.csv', 'made', sha256(('made' || n)::bytea), 1,
         1 + (n - 1) / ${MONTHS}, 'ingested'
    from generate_series(1, :authorities * ${MONTHS}) as n;
  insert into readings (file_id, reading, from_cut) select id, '{}', 1 from files order by id`

/** Each payer has some hundreds of suppliers of its own; some of them are paid again and again. */
const LINES = `
  insert into lines (reading_id, row_number, authority_id, paid_on, payee_id, expense_type_id,
                     transaction_number, invoice_on, amount)
  select reading, row, authority, paid_on, payee, 1 + (payee * 7 + row % 2) % 600, n::text,
         case when n % 3 > 0 then paid_on - ${drawn('n', 4, '60')}::int end,
         (${drawn('n', 5, '20000000')} - case when n % 40 = 0 then 20000000 else 0 end) / 100.0
    from (select n, 1 + (n - 1) / :each as reading, 1 + (n - 1) % :each as row,
                 1 + (n - 1) / :each / ${MONTHS} as authority,
                 (make_date(${FIRST_YEAR}, 4, 1)
                  + make_interval(months => ((n - 1) / :each % ${MONTHS})::int,
                                  days => ${drawn('n', 1, '28')}::int))::date as paid_on,
                 1 + ${drawn(
                   `(1 + (n - 1) / :each / ${MONTHS}) * 1000
                              + (power(${drawn('n', 2, '10000')} / 10000.0, 2) * 400)::int8`,
                   3,
                   ':suppliers',
                 )}
                   as payee
            from generate_series(1, :rows) as n) drawn`

const CELLS = `
  insert into cells (reading_id, authority_id, month, payee_id, expense_type_id, lines, amount)
  select reading_id, authority_id, date_trunc('month', paid_on), payee_id, expense_type_id, count(*),
         sum(amount)
    from lines group by 1, 2, 3, 4, 5;
  insert into invoice_cells (reading_id, authority_id, month, payee_id, invoices, dated, dated_amount,
                             within_30, within_30_amount)
  select reading_id, authority_id, date_trunc('month', paid_on), payee_id, count(*), count(invoice_on),
         coalesce(sum(amount) filter (where invoice_on is not null), 0),
         count(*) filter (where paid_on <= invoice_on + 29),
         coalesce(sum(amount) filter (where paid_on <= invoice_on + 29), 0)
    from lines group by 1, 2, 3, 4;
  insert into reading_authorities (reading_id, authority_id, first_day, last_day)
  select reading_id, authority_id, min(paid_on), max(paid_on) from lines group by 1, 2;
  insert into stale_months (authority_id, month) select distinct authority_id, month from cells;
  insert into stale_suppliers (supplier_id) select id from suppliers`

/** Payments made in the database itself, the same in every run, each file's rows together. */
export async function loadPayments(
  tx: EntityManager,
  { rows, authorities, suppliers }: SpendSize,
): Promise<void> {
  const each = Math.ceil(rows / authorities / MONTHS)
  const values = { rows: each * authorities * MONTHS, authorities, suppliers, each }
  await tx.query('set local work_mem = $$256MB$$')
  for (const part of [PARTIES, READINGS, LINES, CELLS]) {
    const numbers = Object.entries(values)
    const sql = numbers.reduce((text, [name, n]) => text.replaceAll(`:${name}`, `${n}::int8`), part)
    await tx.query(sql)
  }
}
