import { uuidv7 } from '@inroad/database/uuid-v7'
import type { EntityManager } from 'typeorm'
import type { Identity } from '../sign-in/tokens/read-identity.js'

export interface Person {
  id: string
  name: string
  email?: string
}

interface PersonRow extends Omit<Person, 'email'> {
  email: string | null
  disabled: boolean
}

const KNOWN = `
  update people p set name = $3, email = coalesce($4, email)
    from identities i
   where i.iss = $1 and i.sub = $2 and p.id = i.person_id
  returning p.id, p.name, p.email, p.disabled_at is not null as disabled`

/** Identity first: of two first sign-ins at once, one waits here and then makes no second person. */
const CREATE = `
  with identity as (
    insert into identities (iss, sub, person_id) values ($1, $2, $5)
    on conflict do nothing returning person_id)
  insert into people (id, name, email) select person_id, $3, $4 from identity`

/** The person behind an identity, new or known, under the name and address it goes by now. */
export async function findOrCreatePerson(
  tx: EntityManager,
  { iss, sub, name, email }: Identity,
): Promise<Person & { disabled: boolean }> {
  const parameters = [iss, sub, name, email ?? null]
  const [known] = await updated(tx, parameters)
  if (known) return told(known)
  await tx.query(CREATE, [...parameters, uuidv7()])
  const [created] = await updated(tx, parameters)
  if (!created) throw new Error('a person that was just stored is not there')
  return told(created)
}

/** TypeORM answers an UPDATE with its rows and their number. */
async function updated(tx: EntityManager, parameters: unknown[]): Promise<PersonRow[]> {
  const [rows] = await tx.query<[PersonRow[], number]>(KNOWN, parameters)
  return rows
}

function told({ email, ...row }: PersonRow): Person & { disabled: boolean } {
  return { ...row, ...(email !== null && { email }) }
}
