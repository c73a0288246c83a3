import type { EntityManager } from 'typeorm'

const CELLS = `
  insert into cells (reading_id, authority_id, month, payee_id, expense_type_id, contract_id, lines,
    amount)
  select $1, authority_id, date_trunc('month', paid_on::timestamp)::date as month, payee_id,
         expense_type_id, contract_id, count(*), sum(amount)
    from lines where reading_id = $1
   group by authority_id, month, payee_id, expense_type_id, contract_id
   order by payee_id, month`

/**
 * An invoice is one transaction number of one payee, on however many lines; a line without a number
 * is an invoice by itself. It is paid with its last line. In time is until 30 days have passed,
 * the day of the invoice counted (Procurement Act 2023, s.68). Credits are nobody's waiting.
 */
const INVOICES = `
  insert into invoice_cells (reading_id, authority_id, month, payee_id, invoices, dated,
    dated_amount, within_30, within_30_amount)
  select $1, authority_id, date_trunc('month', paid_on::timestamp)::date as month, payee_id,
         count(*), count(invoice_on) filter (where amount > 0),
         coalesce(sum(amount) filter (where amount > 0 and invoice_on is not null), 0),
         count(*) filter (where amount > 0 and paid_on <= invoice_on + 29),
         coalesce(sum(amount) filter (where amount > 0 and paid_on <= invoice_on + 29), 0)
    from (select authority_id, payee_id, max(paid_on) as paid_on, min(invoice_on) as invoice_on,
                 sum(amount) as amount
            from lines where reading_id = $1 and transaction_number is not null
           group by authority_id, payee_id, transaction_number
          union all
          select authority_id, payee_id, paid_on, invoice_on, amount
            from lines where reading_id = $1 and transaction_number is null) invoices
   group by authority_id, month, payee_id`

/** Sums the lines of a reading by month and payee: all figures are made from these. */
export async function sumCells(tx: EntityManager, readingId: number): Promise<void> {
  await tx.query(CELLS, [readingId])
  await tx.query(INVOICES, [readingId])
}
