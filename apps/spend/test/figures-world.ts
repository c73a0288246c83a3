import type { EntityManager } from 'typeorm'
import { takeCut } from '../src/cuts/take-cut.js'
import { markReadingStale, markSuppliersStale } from '../src/figures/rollups/stale.js'
import type { SpendDatabase } from './spend-database.js'

/** A payment of somebody made up. */
export interface MadeLine {
  payeeId: number
  /** yyyy-mm-dd */
  paidOn: string
  amount: string
  expenseType?: string
  transactionNumber?: string
  invoiceOn?: string
  description?: string
}

const FILE = `
  insert into files (public_id, name, source, sha256, bytes, authority_id, state)
  values (gen_random_uuid(), 'made.csv', 'made', sha256(gen_random_uuid()::text::bytea), 1, $1, 'ingested')
  returning id`
const READING = `
  insert into readings (file_id, reading, rows_in, rows_accepted, from_cut)
  values ($1, '{}', $2, $2, $3) returning id`
const TYPES = `
  insert into expense_types (name) select distinct unnest($1::text[]) on conflict do nothing`
const LINES = `
  insert into lines (reading_id, row_number, authority_id, paid_on, payee_id, expense_type_id,
                     transaction_number, invoice_on, amount, description)
  select $1, row_number, $2, (l->>'paidOn')::date, (l->>'payeeId')::int,
         (select id from expense_types where name = l->>'expenseType'), l->>'transactionNumber',
         (l->>'invoiceOn')::date, (l->>'amount')::numeric, l->>'description'
    from jsonb_array_elements($3::jsonb) with ordinality as e(l, row_number)`
const CELLS = `
  insert into cells (reading_id, authority_id, month, payee_id, expense_type_id, contract_id, lines, amount)
  select reading_id, authority_id, date_trunc('month', paid_on), payee_id, expense_type_id,
         contract_id, count(*), sum(amount)
    from lines where reading_id = $1 group by 1, 2, 3, 4, 5, 6`
const INVOICES = `
  insert into invoice_cells (reading_id, authority_id, month, payee_id, invoices, dated, dated_amount,
                             within_30, within_30_amount)
  select reading_id, authority_id, date_trunc('month', paid_on), payee_id, count(*),
         count(invoice_on), coalesce(sum(amount) filter (where invoice_on is not null), 0),
         count(*) filter (where paid_on <= invoice_on + 29),
         coalesce(sum(amount) filter (where paid_on <= invoice_on + 29), 0)
    from lines where reading_id = $1 group by 1, 2, 3, 4`
const SPAN = `
  insert into reading_authorities (reading_id, authority_id, first_day, last_day)
  select reading_id, authority_id, min(paid_on), max(paid_on) from lines
   where reading_id = $1 group by 1, 2`

/** Spend written straight into the tables, as the other parts of the service write it. */
export class FiguresWorld {
  constructor(readonly database: SpendDatabase) {}

  async authority(code: string, name: string, kind = 'trust', region = 'Y56'): Promise<number> {
    return this.one(
      `insert into authorities (code, name, name_key, kind, region) values ($1, $2, lower($2), $3, $4)
       returning id`,
      [code, name, kind, region],
    )
  }

  async payee(name: string): Promise<number> {
    return this.one('insert into payees (name) values ($1) returning id', [name])
  }

  async supplier(name: string, kind = 'third-party', identified = true): Promise<number> {
    return this.one(
      `insert into suppliers (name, name_key, identified, kind, from_cut)
       values ($1, lower($1), $2, $3, 0) returning id`,
      [name, identified, kind],
    )
  }

  /** Says who stands behind a payee, in place of whoever was said before. */
  async decide(payeeId: number, supplierId: number): Promise<void> {
    await this.database.run(async (tx) => {
      const before = await tx.query<{ id: number }[]>(
        'select supplier_id as id from payee_decisions where payee_id = $1 and until_cut is null',
        [payeeId],
      )
      const cut = await takeCut(tx, 'decision')
      await tx.query(
        'update payee_decisions set until_cut = $2 where payee_id = $1 and until_cut is null',
        [payeeId, cut],
      )
      await tx.query(
        `insert into payee_decisions (public_id, payee_id, supplier_id, decision, kind, confidence,
                                      reason, rule_version, act_id, from_cut)
         select gen_random_uuid(), $1, id, 'matched', kind, 1, 'made', 'made', gen_random_uuid(), $3
           from suppliers where id = $2`,
        [payeeId, supplierId, cut],
      )
      await markSuppliersStale(tx, [supplierId, ...before.map(({ id }) => id)])
    })
  }

  /** Payee and supplier of one name, decided. */
  async firm(
    name: string,
    kind?: string,
    identified?: boolean,
  ): Promise<{ payeeId: number; supplierId: number }> {
    const [payeeId, supplierId] = [
      await this.payee(name),
      await this.supplier(name, kind, identified),
    ]
    await this.decide(payeeId, supplierId)
    return { payeeId, supplierId }
  }

  async evidence(
    supplierId: number,
    status: 'sme' | 'not-sme' | 'unknown',
    { asOf = '2020-01-01', source = 'manual', definition = 'PA2023', confidence = 0.9 } = {},
  ): Promise<number> {
    return this.database.run(async (tx) => {
      const cut = await takeCut(tx, 'evidence')
      const [row] = await tx.query<{ id: number }[]>(
        `insert into status_evidence (public_id, supplier_id, status, definition, source, reference,
                                      as_of, confidence, from_cut)
         values (gen_random_uuid(), $1, $2, $3, $4, gen_random_uuid()::text, $5, $6, $7) returning id`,
        [supplierId, status, definition, source, asOf, confidence, cut],
      )
      await markSuppliersStale(tx, [supplierId])
      return row?.id ?? 0
    })
  }

  async withdrawEvidence(id: number): Promise<void> {
    await this.database.run(async (tx) => {
      const [, cut] = [0, await takeCut(tx, 'evidence withdrawn')]
      const [[row]] = await tx.query<[{ supplier_id: number }[], number]>(
        `update status_evidence set until_cut = $2 where id = $1 and until_cut is null
         returning supplier_id`,
        [id, cut],
      )
      await markSuppliersStale(tx, row ? [row.supplier_id] : [])
    })
  }

  /** @param replaces a reading that counts no longer */
  async give(authorityId: number, lines: readonly MadeLine[], replaces?: number): Promise<number> {
    return this.database.run(async (tx) => {
      const [file] = await tx.query<{ id: number }[]>(FILE, [authorityId])
      const [reading] = await tx.query<{ id: number }[]>(READING, [file?.id, lines.length, null])
      const id = reading?.id ?? 0
      await tx.query(TYPES, [lines.flatMap(({ expenseType }) => expenseType ?? [])])
      await tx.query(LINES, [id, authorityId, JSON.stringify(lines)])
      for (const sql of [CELLS, INVOICES, SPAN]) await tx.query(sql, [id])
      const cut = await takeCut(tx, 'file')
      await tx.query('update readings set from_cut = $2 where id = $1', [id, cut])
      if (replaces !== undefined) await this.end(tx, replaces, cut)
      await markReadingStale(tx, id)
      return id
    })
  }

  async withdraw(readingId: number): Promise<void> {
    await this.database.run(async (tx) => this.end(tx, readingId, await takeCut(tx, 'withdrawn')))
  }

  async follow(predecessorId: number, successorId: number, on: string): Promise<void> {
    await this.database.run(async (tx) => {
      await tx.query(
        `insert into successions (predecessor_id, successor_id, on_day, from_cut)
         values ($1, $2, $3, $4) on conflict do nothing`,
        [predecessorId, successorId, on, await takeCut(tx, 'succession')],
      )
    })
  }

  private async end(tx: EntityManager, readingId: number, cut: number): Promise<void> {
    await tx.query('update readings set until_cut = $2 where id = $1 and until_cut is null', [
      readingId,
      cut,
    ])
    await markReadingStale(tx, readingId)
  }

  private async one(sql: string, parameters: unknown[]): Promise<number> {
    const [row] = await this.database.query<{ id: number }>(sql, parameters)
    return row?.id ?? 0
  }
}
