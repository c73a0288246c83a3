import { uuidv7 } from '@inroad/database/uuid-v7'
import { Conflict, RuleBroken } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { assertActive } from '../invitations/accepting/accept-invitation.js'
import { noSuchOrganisation } from '../memberships/administered.js'

/** Requests of one person that may wait at a time: administrators read each of them. */
const MOST_WAITING = 5

const ASK = `
  insert into join_requests (id, organisation_id, person_id)
  select $1, o.id, $3 from organisations o where o.id = $2
  on conflict do nothing returning id`

const STANDING = `
  select exists (select from organisations where id = $1 and kind <> 'installation') as there,
         exists (select from memberships
                  where organisation_id = $1 and person_id = $2 and roles <> '{}') as member,
         (select count(*)::int from join_requests
           where person_id = $2 and state = 'waiting') as waiting`

interface Standing {
  there: boolean
  member: boolean
  waiting: number
}

/**
 * Asks an organisation's administrators to be let in. Nothing is granted by it.
 * @throws NotFound ORGANISATION_NOT_FOUND
 * @throws Conflict MEMBER_ALREADY, ASKED_ALREADY
 * @throws RuleBroken TOO_MANY_REQUESTS
 */
export async function askToJoin(
  tx: EntityManager,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<string> {
  await assertActive(tx, personId)
  const [standing] = await tx.query<Standing[]>(STANDING, [organisationId, personId])
  if (!standing?.there) throw noSuchOrganisation()
  if (standing.member) throw new Conflict('MEMBER_ALREADY', 'You belong to it already.')
  if (standing.waiting >= MOST_WAITING) {
    throw new RuleBroken('TOO_MANY_REQUESTS', 'Wait until one of your requests is answered.')
  }
  const [asked] = await tx.query<{ id: string }[]>(ASK, [uuidv7(), organisationId, personId])
  if (!asked) throw new Conflict('ASKED_ALREADY', 'You asked before; an administrator will answer.')
  return asked.id
}
