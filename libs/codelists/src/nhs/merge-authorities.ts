import { uuidv7 } from '@inroad/database/uuid-v7'
import type { EntityManager } from 'typeorm'
import type { NhsAuthority } from './nhs-authorities.js'
import { normaliseName } from './organisation-name.js'
import type { MergeCounts, Origin } from '../labels/merge-codes.js'

/**
 * Brings authorities up to date, in one statement for the bodies and one for their identifiers. An
 * authority is known again by its ODS code, a built-in one also by its name. What a file says of it
 * is never undone by what is built in.
 */
export async function mergeAuthorities(
  tx: EntityManager,
  authorities: readonly NhsAuthority[],
  { source, fileName }: Origin,
): Promise<MergeCounts> {
  // Two copies that start at once would both miss, and both add, an authority that has no code yet.
  await tx.query('lock table nhs_authorities in share row exclusive mode')
  const rows = authorities.map((authority) => ({ ...authority, id: uuidv7() }))
  const merged = await tx.query<{ given: string; id: string; outcome: string | null }[]>(MERGE, [
    source,
    fileName ?? null,
    rows.map(({ id }) => id),
    rows.map(odsCodeOf),
    rows.map(({ name }) => name),
    rows.map(({ name }) => normaliseName(name)),
    rows.map(({ kind }) => kind),
    rows.map(({ validFrom }) => validFrom ?? null),
    rows.map(({ validTo }) => validTo ?? null),
  ])
  const idOf = new Map(merged.map(({ given, id }) => [given, id]))
  await addIdentifiers(
    tx,
    rows.flatMap(({ id, identifiers }) =>
      identifiers.map((identifier) => ({ ...identifier, authorityId: idOf.get(id) ?? id })),
    ),
    source,
  )
  const added = merged.filter(({ outcome }) => outcome === 'new').length
  const changed = merged.filter(({ outcome }) => outcome === 'changed').length
  return { new: added, changed, unchanged: rows.length - added - changed }
}

export interface AuthorityIdentifier {
  scheme: string
  id: string
  authorityId: string
}

/** Adds what is not known yet; an identifier stays with the authority that had it first. */
export async function addIdentifiers(
  tx: EntityManager,
  identifiers: AuthorityIdentifier[],
  source: 'built-in' | 'file' | 'notice',
): Promise<number> {
  const added = await tx.query<unknown[]>(
    `insert into nhs_authority_identifiers (scheme, id, authority_id, source)
     select scheme, id, authority_id, $4
       from unnest($1::text[], $2::text[], $3::uuid[]) as given (scheme, id, authority_id)
     on conflict (scheme, id) do nothing
     returning 1`,
    [
      identifiers.map(({ scheme }) => scheme),
      identifiers.map(({ id }) => id),
      identifiers.map(({ authorityId }) => authorityId),
      source,
    ],
  )
  return added.length
}

function odsCodeOf({ identifiers }: NhsAuthority): string | null {
  return identifiers.find(({ scheme }) => scheme === 'GB-NHS')?.id ?? null
}

const MERGE = `
  with given as (
    select *
      from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[], $9::date[])
           as given (fresh, ods, name, normalised_name, kind, valid_from, valid_to)
  ), matched as (
    select given.*, coalesce(owner.authority_id, namesake.id) as known
      from given
      left join nhs_authority_identifiers owner on owner.scheme = 'GB-NHS' and owner.id = given.ods
      left join nhs_authorities namesake
             on $1::text = 'built-in' and namesake.source = 'built-in'
            and namesake.normalised_name = given.normalised_name
  ), updated as (
    update nhs_authorities authority
       set name = matched.name, normalised_name = matched.normalised_name, kind = matched.kind,
           valid_from = matched.valid_from, valid_to = matched.valid_to,
           source = $1::text, file_name = $2::text, loaded_at = now()
      from matched
     where authority.id = matched.known
       and ($1::text = 'file' or authority.source = 'built-in')
       and (authority.name, authority.kind, authority.valid_from, authority.valid_to, authority.source)
           is distinct from
           (matched.name, matched.kind, matched.valid_from, matched.valid_to, $1::text)
    returning authority.id
  ), inserted as (
    insert into nhs_authorities
           (id, name, normalised_name, kind, valid_from, valid_to, source, file_name)
    select fresh, name, normalised_name, kind, valid_from, valid_to, $1::text, $2::text
      from matched where known is null
    returning id
  )
  select matched.fresh as given, coalesce(matched.known, matched.fresh) as id,
         case when matched.known is null then 'new' when updated.id is not null then 'changed' end
           as outcome
    from matched left join updated on updated.id = matched.known`
