import { uuidv7 } from '@inroad/database/uuid-v7'
import { takeCut } from '../src/cuts/take-cut.js'
import { registerAuthority } from '../src/authorities/register-authority.js'
import { markReadingStale } from '../src/figures/rollups/stale.js'
import { nameKey } from '../src/payees/normalise/name-key.js'
import type { PayeeKind } from '../src/payees/payee-kind.js'
import type { SpendDatabase } from './spend-database.js'

/** A supplier as deciding about payees makes it. */
export interface MadeSupplier {
  id: number
  publicId: string
}

interface SupplierFacts {
  identifiers?: readonly { scheme: string; id: string }[]
  kind?: PayeeKind
}

const SUPPLIER = `
  insert into suppliers (name, name_key, identified, kind, from_cut) values ($1, $2, $3, $4, $5)
  returning id, public_id as "publicId"`

const PAYEE = `
  with payee as (
    insert into payees (name) values ($1)
    on conflict (name, post_code, vat_number, company_number, charity_number, ppon)
       do update set name = excluded.name returning id),
  decided as (
    insert into payee_decisions (public_id, payee_id, supplier_id, decision, kind, confidence,
                                 reason, rule_version, act_id, from_cut)
    select gen_random_uuid(), p.id, s.id, 'no-match', s.kind, 1, 'test', 'test',
           gen_random_uuid(), s.from_cut
      from payee p, suppliers s where s.id = $2
    on conflict (payee_id) where until_cut is null do nothing)
  select id from payee`

const READING = `
  with file as (
    insert into files (public_id, name, source, sha256, bytes, state)
    values ($1::uuid, 'test.csv', 'test', decode(replace($1::uuid::text, '-', ''), 'hex'), 1, 'ingested')
    returning id)
  insert into readings (file_id, reading, from_cut) select id, '{}', $2 from file returning id`

const CELL = `
  insert into cells (reading_id, authority_id, month, payee_id, contract_id, lines, amount)
  values ($1, $2, $3, $4, $5, 1, $6)`

/** Suppliers and payments to them, without files. */
export class PaidSuppliers {
  constructor(private readonly database: SpendDatabase) {}

  /** One without identifiers is known by its name only. */
  supplier(
    name: string,
    { identifiers = [], kind = 'third-party' }: SupplierFacts = {},
  ): Promise<MadeSupplier> {
    return this.database.run(async (tx) => {
      const cut = await takeCut(tx, 'test')
      const facts = [name, nameKey(name), identifiers.length > 0, kind, cut]
      const [made] = await tx.query<MadeSupplier[]>(SUPPLIER, facts)
      if (!made) throw new Error('no supplier was made')
      for (const { scheme, id } of identifiers) {
        const values = [scheme, id, made.id]
        await tx.query('insert into supplier_identifiers values ($1, $2, $3)', values)
      }
      return made
    })
  }

  /** @param day of the payment */
  async pay(
    supplier: MadeSupplier,
    amount: number,
    {
      org = 'RX0',
      day = '2020-06-15',
      contract,
    }: { org?: string; day?: string; contract?: string } = {},
  ): Promise<void> {
    await this.database.run(async (tx) => {
      const authorityId = await registerAuthority(tx, {
        code: org,
        name: `Example ${org} NHS Trust`,
      })
      const [payee] = await tx.query<{ id: number }[]>(PAYEE, [`payee ${supplier.id}`, supplier.id])
      const cut = await takeCut(tx, 'test')
      const [reading] = await tx.query<{ id: number }[]>(READING, [uuidv7(), cut])
      const contractId = contract === undefined ? null : await reference(contract)
      const month = `${day.slice(0, 7)}-01`
      const cell = [reading?.id, authorityId, month, payee?.id, contractId, amount]
      await tx.query(CELL, cell)
      await markReadingStale(tx, reading?.id ?? 0)

      async function reference(text: string): Promise<number | undefined> {
        const insert = `insert into contract_references (reference) values ($1)
          on conflict (reference) do update set reference = excluded.reference returning id`
        const [row] = await tx.query<{ id: number }[]>(insert, [text])
        return row?.id
      }
    })
  }
}
