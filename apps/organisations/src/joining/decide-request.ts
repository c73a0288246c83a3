import type { Role } from '@inroad/service-kit/access/roles'
import { NotFound } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { recordAct } from '../audit/audit.js'
import { ChangeMembership } from '../memberships/change-membership.js'

export interface Decision {
  organisationId: string
  requestId: string
  /** What the person may do from now on; none refuses. */
  roles: readonly Role[]
  actorId: string
  now: Date
}

const DECIDE = `
  update join_requests set state = $3, decided_at = $4, decided_by = $5
   where id = $1 and organisation_id = $2 and state = 'waiting'
  returning person_id as "personId"`

/** An administrator's answer to somebody who asked to join. */
@Injectable()
export class DecideRequest {
  constructor(private readonly changeMembership: ChangeMembership) {}

  /** @throws NotFound REQUEST_NOT_FOUND when it is not there or was answered before */
  async run(tx: EntityManager, decision: Decision): Promise<void> {
    const { organisationId, requestId, roles, actorId, now } = decision
    const state = roles.length > 0 ? 'approved' : 'refused'
    const [[request]] = await tx.query<[{ personId: string }[], number]>(DECIDE, [
      requestId,
      organisationId,
      state,
      now,
      actorId,
    ])
    if (!request) {
      throw new NotFound('REQUEST_NOT_FOUND', 'No such request waits for an answer.')
    }
    const { personId } = request
    if (state === 'refused') {
      const act = 'request.refused'
      return recordAct(tx, { organisationId, actorId, act, subjectId: personId })
    }
    await this.changeMembership.run(tx, {
      organisationId,
      personId,
      roles: (held) => [...held, ...roles],
      actorId,
      act: 'request.approved',
    })
  }
}
