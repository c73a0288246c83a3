import { isValidIdentifier, normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import { InvalidInput, RuleBroken } from '@inroad/service-kit/errors'
import { isUUID } from 'class-validator'
import type { EntityManager } from 'typeorm'
import { ensureIdentified } from '../../payees/deciding/ensure-suppliers.js'
import type { PayeeKind } from '../../payees/payee-kind.js'

/** Who gives a return. */
export interface StrategicSupplier {
  id: number
  publicId: string
  name: string
  kind: string
  identifiers: { scheme: string; id: string }[]
}

const COLUMNS = `
  s.id, s.public_id as "publicId", s.name, s.kind,
  (select coalesce(json_agg(json_build_object('scheme', i.scheme, 'id', i.id)
                            order by i.scheme, i.id), '[]')
     from supplier_identifiers i where i.supplier_id = s.id) as identifiers`

const BY_ID = `select ${COLUMNS} from suppliers s where s.public_id = $1`

const BY_NUMBER = `
  select ${COLUMNS} from supplier_identifiers n join suppliers s on s.id = n.supplier_id
   where n.scheme = 'GB-COH' and n.id = $1`

const REGISTERED = `
  select name, kind from register_entries
   where scheme = 'GB-COH' and number = $1
   order by former, loaded_at desc, id desc limit 1`

/** Only these give returns: whoever is paid and passes some of it on. */
const KINDS = ['third-party', 'nhs-supply-chain']

/**
 * The supplier by its id here or its company number. One that nobody has paid yet is entered from the
 * register of companies.
 * @param cut from which on it is known, asked for where it must be entered
 * @throws RuleBroken SUPPLIER_UNKNOWN or NOT_A_STRATEGIC_SUPPLIER
 */
export async function strategicSupplier(
  tx: EntityManager,
  given: string,
  cut: () => Promise<number>,
): Promise<StrategicSupplier> {
  const supplier = isUUID(given)
    ? await one(tx, BY_ID, given)
    : await byCompanyNumber(tx, given, cut)
  if (!supplier) throw unknownSupplier()
  if (KINDS.includes(supplier.kind)) return supplier
  throw new RuleBroken(
    'NOT_A_STRATEGIC_SUPPLIER',
    'Returns are given by firms. This is not one by what is known of it here.',
    [{ field: 'supplier', message: 'supplier: choose a firm, or NHS Supply Chain' }],
  )
}

async function byCompanyNumber(
  tx: EntityManager,
  given: string,
  cut: () => Promise<number>,
): Promise<StrategicSupplier | undefined> {
  if (!isValidIdentifier('GB-COH', given)) {
    throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
      { field: 'supplier', message: 'supplier: give a company number, such as 01234567' },
    ])
  }
  const { id: number } = normaliseIdentifier('GB-COH', given)
  const known = await one(tx, BY_NUMBER, number)
  if (known) return known
  const [entry] = await tx.query<{ name: string; kind: PayeeKind }[]>(REGISTERED, [number])
  if (!entry) return undefined
  await ensureIdentified(tx, [{ scheme: 'GB-COH', number, ...entry }], await cut())
  return one(tx, BY_NUMBER, number)
}

async function one(
  tx: EntityManager,
  sql: string,
  value: string,
): Promise<StrategicSupplier | undefined> {
  const [row] = await tx.query<StrategicSupplier[]>(sql, [value])
  return row
}

function unknownSupplier(): RuleBroken {
  const advice = 'Load the register of companies, or decide who stands behind its payments, first'
  return new RuleBroken('SUPPLIER_UNKNOWN', `Nobody here knows this supplier. ${advice}.`, [
    { field: 'supplier', message: 'supplier: give one that is known here' },
  ])
}
