import { Forbidden, SignInNeeded } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { findOrCreatePerson, type Person } from '../memberships/find-or-create-person.js'
import { newSecret, secretHash } from './secret-token.js'
import type { Identity } from './tokens/read-identity.js'

export interface BegunSignIn {
  /** Opaque; whoever has it acts as the person. Stored as a hash only. */
  handle: string
  person: Person
}

const BEGIN = `
  insert into sign_ins (handle_hash, id_token_hash, person_id, started_at, seen_at)
  values ($1, $2, $3, $4, $4)
  on conflict (id_token_hash) do nothing
  returning 1`

/** Kept a little longer than any ID token lives, so that none is taken twice. */
const FORGET = `delete from sign_ins where started_at < $1::timestamptz - interval '2 days'`

/**
 * Starts the sign-in of whoever a checked ID token names.
 * @throws SignInNeeded when this token began one before
 * @throws Forbidden PERSON_DISABLED
 */
export async function beginSignIn(
  tx: EntityManager,
  { identity, idToken, now }: { identity: Identity; idToken: string; now: Date },
): Promise<BegunSignIn> {
  const { disabled, ...person } = await findOrCreatePerson(tx, identity)
  if (disabled) {
    throw new Forbidden('PERSON_DISABLED', 'This account is closed. Ask whoever runs Inroad.')
  }
  await tx.query(FORGET, [now])
  const handle = newSecret()
  const begun = await tx.query<unknown[]>(BEGIN, [
    secretHash(handle),
    secretHash(idToken),
    person.id,
    now,
  ])
  if (begun.length === 0) throw new SignInNeeded()
  return { handle, person }
}
