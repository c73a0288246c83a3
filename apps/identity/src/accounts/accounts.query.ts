import type { EntityManager } from 'typeorm'
import { ACCOUNT_COLUMNS, type Account } from './account.js'

export async function accountById(tx: EntityManager, id: string): Promise<Account | undefined> {
  const sql = `select ${ACCOUNT_COLUMNS} from accounts where id::text = $1`
  const [account] = await tx.query<Account[]>(sql, [id])
  return account
}

/** @param email in lower case, as `accountEmail` gives it */
export async function accountByEmail(
  tx: EntityManager,
  email: string,
): Promise<Account | undefined> {
  const sql = `select ${ACCOUNT_COLUMNS} from accounts where email = $1`
  const [account] = await tx.query<Account[]>(sql, [email])
  return account
}

export async function demoAccounts(tx: EntityManager): Promise<Account[]> {
  return tx.query<Account[]>(
    `select ${ACCOUNT_COLUMNS} from accounts where demo_role is not null order by name, id`,
  )
}
