import type { OrganisationKind } from '@inroad/service-kit/access/roles'
import type { EntityManager } from 'typeorm'
import type {
  JoinRequestState,
  JoinRequestView,
  OwnJoinRequest,
  OwnJoinRequests,
} from './join-request.view.js'

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`

const WAITING = `
  select r.id, r.state, p.id as "personId", p.name, p.email,
         to_char(r.created_at at time zone 'UTC', ${INSTANT}) as "createdAt"
    from join_requests r join people p on p.id = r.person_id
   where r.organisation_id = $1 and r.state = 'waiting' order by r.id limit 200`

interface WaitingRow {
  id: string
  state: JoinRequestState
  personId: string
  name: string
  email: string | null
  createdAt: string
}

/** Who waits for an answer, longest first. */
export async function waitingRequests(
  tx: EntityManager,
  organisationId: string,
): Promise<JoinRequestView[]> {
  const rows = await tx.query<WaitingRow[]>(WAITING, [organisationId])
  return rows.map(({ id, state, createdAt, personId, name, email }) => ({
    id,
    person: { id: personId, name, ...(email !== null && { email }) },
    state,
    createdAt,
  }))
}

const OWN = `
  select r.id, r.state, to_char(r.created_at at time zone 'UTC', ${INSTANT}) as "createdAt",
         json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) as organisation
    from join_requests r join organisations o on o.id = r.organisation_id
   where r.person_id = $1 order by r.id desc limit 50`

const SUGGESTED = `
  select o.id, o.name, o.kind from people p
    join email_domains d on d.domain = lower(split_part(p.email, '@', 2))
    join organisations o on o.id = d.organisation_id
   where p.id = $1 and not exists (
     select from memberships m
      where m.person_id = p.id and m.organisation_id = o.id and m.roles <> '{}')
   order by lower(o.name) limit 20`

/** What a person asked for, and where they might want to ask. */
export async function ownRequests(tx: EntityManager, personId: string): Promise<OwnJoinRequests> {
  const items = await tx.query<OwnJoinRequest[]>(OWN, [personId])
  const suggestions = await tx.query<{ id: string; name: string; kind: OrganisationKind }[]>(
    SUGGESTED,
    [personId],
  )
  return { items, suggestions }
}

/** The domains by which people are shown an organisation. */
export async function emailDomains(tx: EntityManager, organisationId: string): Promise<string[]> {
  const rows = await tx.query<{ domain: string }[]>(
    'select domain from email_domains where organisation_id = $1 order by domain',
    [organisationId],
  )
  return rows.map(({ domain }) => domain)
}
