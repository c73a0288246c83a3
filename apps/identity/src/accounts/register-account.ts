import { uuidv7 } from '@inroad/database/uuid-v7'
import type { EntityManager } from 'typeorm'
import { hashPassword } from './password-hash.js'

export interface Registration {
  /** As `accountEmail` gives it. */
  email: string
  name: string
  password: string
}

/** Makes an account and answers its id; undefined when the address has one, after the same work. */
export async function registerAccount(
  tx: EntityManager,
  { email, name, password }: Registration,
): Promise<string | undefined> {
  const hash = await hashPassword(password)
  const made = await tx.query<{ id: string }[]>(
    `insert into accounts (id, email, name, password_hash) values ($1, $2, $3, $4)
     on conflict (email) do nothing returning id`,
    [uuidv7(), email, name, hash],
  )
  return made[0]?.id
}
