import type { EntityManager } from 'typeorm'

/** Somebody fictional, for trying a role. Signs in by a button, never by a password. */
export interface DemoPerson {
  /** UUID; the `sub` by which `organisations` knows them. */
  id: string
  email: string
  name: string
  /** Shown below the name: `Buyer at Northmoor Teaching Hospitals NHS Foundation Trust`. */
  role: string
}

/** Makes or renews the demo people. An account that somebody registered is never touched. */
export async function seedDemoAccounts(
  tx: EntityManager,
  people: readonly DemoPerson[],
): Promise<void> {
  await tx.query(
    `insert into accounts as a (id, email, email_verified, name, demo_role)
     select p.id, lower(p.email), true, p.name, p.role
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as p (id, email, name, role)
     on conflict (id) do update
        set email = excluded.email, name = excluded.name, demo_role = excluded.demo_role
      where a.demo_role is not null`,
    [
      people.map(({ id }) => id),
      people.map(({ email }) => email),
      people.map(({ name }) => name),
      people.map(({ role }) => role),
    ],
  )
}
