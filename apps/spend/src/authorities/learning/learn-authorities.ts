import { ifNewer } from '@inroad/messaging/consume/if-newer'
import type { EntityManager } from 'typeorm'
import { nameKey } from '../../payees/normalise/name-key.js'
import { authorityKind } from '../register-authority.js'
import type { AnnouncedAuthority } from './announcement.js'
import { chosenCodes, type HeldCode } from './chosen-codes.js'
import { lockSuccessions, settleSuccessions } from './settle-successions.js'

const HELD = `
  select code, organisation_id as "organisationId" from authorities
   where code = any($1) or organisation_id = any($2)`

/** A spelling that is replaced stays one by which old files find the authority. */
const REMEMBER = `
  insert into authority_names (name_key, authority_id)
  select a.name_key, a.id
    from unnest($1::text[], $2::text[]) as given (code, name_key)
    join authorities a on a.code = given.code and a.name_key <> given.name_key
   where not exists (select from authorities o where o.name_key = a.name_key and o.id <> a.id)
  on conflict do nothing`

const LEARN = `
  insert into authorities
         (organisation_id, code, name, name_key, kind, region, opened_on, closed_on, sequence)
  select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
                       $7::date[], $8::date[], $9::bigint[])
  on conflict (code) do update
     set organisation_id = excluded.organisation_id, name = excluded.name,
         name_key = excluded.name_key, kind = excluded.kind,
         region = coalesce(excluded.region, authorities.region),
         opened_on = coalesce(excluded.opened_on, authorities.opened_on),
         closed_on = coalesce(excluded.closed_on, authorities.closed_on),
         sequence = excluded.sequence, updated_at = now(), xid = pg_current_xact_id()
   where ${ifNewer('authorities')}
     and coalesce(authorities.organisation_id, excluded.organisation_id) = excluded.organisation_id`

/**
 * Makes announced authorities known, puts right those that files had named, and links those who
 * followed each other. The same again, or something older, changes nothing.
 */
export async function learnAuthorities(
  tx: EntityManager,
  announced: readonly AnnouncedAuthority[],
): Promise<void> {
  if (announced.length === 0) return
  await lockSuccessions(tx)
  const held = await tx.query<HeldCode[]>(HELD, [
    announced.flatMap(({ codes }) => codes),
    announced.map(({ organisationId }) => organisationId),
  ])
  const rows = chosenCodes(announced, held)
  const keys = rows.map(({ name }) => nameKey(name))
  const codes = rows.map(({ code }) => code)
  await tx.query(REMEMBER, [codes, keys])
  await tx.query(LEARN, [
    rows.map(({ organisationId }) => organisationId),
    codes,
    rows.map(({ name }) => name),
    keys,
    rows.map(({ name }) => authorityKind(name)),
    rows.map(({ region }) => region ?? null),
    rows.map(({ openedOn }) => openedOn ?? null),
    rows.map(({ closedOn }) => closedOn ?? null),
    rows.map(({ sequence }) => sequence),
  ])
  await settleSuccessions(tx)
}
