import type { SpendDatabase } from '../spend-database.js'

/** A payee with what it was paid, as a file's settling would leave it. */
export interface PaidPayee {
  name: string
  postCode?: string
  companyNumber?: string
  /** Pounds; 1000 when left out. */
  amount?: number
  /** ODS code of who paid; RX0 when left out. */
  org?: string
}

/** An entry of a register, for tests. */
export interface TestEntry {
  name: string
  number: string
  register?: string
  scheme?: string
  postCode?: string
  kind?: string
}

/** Payees, each with one payment in force. Gives their public ids in the order given. */
export async function givePayees(
  database: SpendDatabase,
  payees: readonly PaidPayee[],
): Promise<string[]> {
  const ids: string[] = []
  for (const { name, postCode, companyNumber, amount = 1000, org = 'RX0' } of payees) {
    await database.query(
      `insert into authorities (code, name, name_key, kind) values ($1, $1, $1, 'trust')
       on conflict do nothing`,
      [org],
    )
    const [file] = await database.query<{ id: number }>(
      `insert into files (public_id, name, source, sha256, bytes, state)
       values (gen_random_uuid(), 'test', 'test', gen_random_uuid()::text::bytea, 1, 'ingested')
       returning id`,
    )
    const [payee] = await database.query<{ id: number; public_id: string }>(
      `insert into payees (name, post_code, company_number) values ($1, $2, $3)
       on conflict (name, post_code, vat_number, company_number, charity_number, ppon)
       do update set name = excluded.name returning id, public_id`,
      [name, postCode, companyNumber],
    )
    await database.query(
      `with reading as (
         insert into readings (file_id, reading, from_cut) values ($1, '{}', 0) returning id)
       insert into cells (reading_id, authority_id, month, payee_id, lines, amount)
       select reading.id, a.id, '2020-04-01', $2, 1, $3 from reading, authorities a
        where a.code = $4`,
      [file?.id, payee?.id, amount, org],
    )
    ids.push(payee?.public_id ?? '')
  }
  return ids
}
