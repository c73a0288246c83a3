import { NotFound } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import type { DelegationView } from './delegation.view.js'

const LIST = `
  select d.id, d.roles, d.from_day::text as "from", d.until_day::text as "until",
         to_char(d.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "endedAt",
         json_build_object('id', o.id, 'name', o.name) as organisation,
         json_build_object('id', h.id, 'name', h.name) as hub
    from delegations d
    join organisations o on o.id = d.organisation_id
    join organisations h on h.id = d.hub_id
   where $1 in (d.organisation_id, d.hub_id) and ($2::uuid is null or d.id = $2)
   order by d.ended_at is not null, d.id desc limit 200`

interface DelegationRow extends Omit<DelegationView, 'until' | 'endedAt'> {
  until: string | null
  endedAt: string | null
}

/** Those an organisation gave and those it has, ended ones last. */
export async function delegations(
  tx: EntityManager,
  organisationId: string,
): Promise<DelegationView[]> {
  return read(tx, organisationId, null)
}

/** @throws NotFound DELEGATION_NOT_FOUND when the organisation is on neither side of it */
export async function delegation(
  tx: EntityManager,
  organisationId: string,
  id: string,
): Promise<DelegationView> {
  const [found] = await read(tx, organisationId, id)
  if (found) return found
  throw new NotFound('DELEGATION_NOT_FOUND', 'There is no such delegation in this organisation.')
}

async function read(
  tx: EntityManager,
  organisationId: string,
  id: string | null,
): Promise<DelegationView[]> {
  const rows = await tx.query<DelegationRow[]>(LIST, [organisationId, id])
  return rows.map(({ until, endedAt, ...row }) => ({
    ...row,
    ...(until !== null && { until }),
    ...(endedAt !== null && { endedAt }),
  }))
}
