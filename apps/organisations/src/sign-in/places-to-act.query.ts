import type { CallerOrganisation } from '@inroad/service-kit/access/caller'
import type { Role } from '@inroad/service-kit/access/roles'
import type { EntityManager } from 'typeorm'
import type { PlaceToAct } from './chosen-place.js'

/** Roles are read anew for each token, so what an administrator changes counts at once. */
const PLACES = `
  with places as (
    select m.organisation_id, m.roles, null::uuid as hub_id
      from memberships m where m.person_id = $1 and m.roles <> '{}'
    union all
    select d.organisation_id, array_agg(distinct role order by role), d.hub_id
      from memberships m
      join delegations d on d.hub_id = m.organisation_id
      cross join unnest(d.roles) as role
     where m.person_id = $1 and role = any (m.roles) and d.ended_at is null
       and $2::date >= d.from_day and $2::date <= coalesce(d.until_day, 'infinity'::date)
     group by d.organisation_id, d.hub_id)
  select o.id, o.name, o.kind, p.roles, h.id as "hubId", h.name as "hubName",
         array(select i.scheme || ':' || i.id from organisation_identifiers i
                where i.organisation_id = o.id order by 1) as identifiers
    from places p
    join organisations o on o.id = p.organisation_id
    left join organisations h on h.id = p.hub_id
   order by h.id is not null, lower(o.name), o.id, lower(h.name)`

interface PlaceRow extends CallerOrganisation {
  roles: Role[]
  hubId: string | null
  hubName: string | null
}

/** Where a person may act on this day (`yyyy-mm-dd`): as a member, or for a trust by delegation. */
export async function placesToAct(
  tx: EntityManager,
  personId: string,
  day: string,
): Promise<PlaceToAct[]> {
  const rows = await tx.query<PlaceRow[]>(PLACES, [personId, day])
  return rows.map(({ roles, hubId, hubName, ...organisation }) => ({
    organisation,
    roles,
    ...(hubId !== null && { via: { id: hubId, name: hubName ?? '' } }),
  }))
}
