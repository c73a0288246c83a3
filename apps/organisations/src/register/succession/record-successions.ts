import { OrganisationSucceededV1 } from '@inroad/events/organisations/organisation-succeeded.v1'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { RuleBroken } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { type Succession, wouldCircle } from './lineage.js'

const ALL = `
  select predecessor_id as predecessor, successor_id as successor, on_day::text as "on"
    from successions`

const STORE = `
  insert into successions (predecessor_id, successor_id, on_day)
  select * from unnest($1::uuid[], $2::uuid[], $3::date[])
  on conflict do nothing
  returning predecessor_id as predecessor, successor_id as successor, on_day::text as "on"`

/** The event is the predecessor's: its version counts what became of it. */
const NEXT_VERSION = `
  update organisations set version = version + 1, updated_at = now(), xid = pg_current_xact_id()
   where id = any ($1) returning id, version`

/** Records who followed whom. What is known already stays as it is and is told once. */
@Injectable()
export class RecordSuccessions {
  constructor(private readonly outbox: Outbox) {}

  /**
   * Those that were new.
   * @throws RuleBroken SUCCESSION_CIRCLES when an organisation would follow itself
   */
  async run(tx: EntityManager, steps: readonly Succession[]): Promise<Succession[]> {
    // One at a time, or two steps that are harmless alone could close a circle together.
    await tx.query('lock table successions in share row exclusive mode')
    const known = await tx.query<Succession[]>(ALL)
    for (const step of steps) {
      if (wouldCircle(known, step)) throw circles()
      known.push(step)
    }
    const stored = await tx.query<Succession[]>(STORE, [
      steps.map(({ predecessor }) => predecessor),
      steps.map(({ successor }) => successor),
      steps.map(({ on }) => on),
    ])
    await this.tell(tx, stored)
    return stored
  }

  private async tell(tx: EntityManager, stored: readonly Succession[]): Promise<void> {
    const ids = [...new Set(stored.map(({ predecessor }) => predecessor))]
    const [rows] = await tx.query<[{ id: string; version: number }[], number]>(NEXT_VERSION, [ids])
    const versions = new Map(rows.map(({ id, version }) => [id, version]))
    const events = stored.map(({ predecessor, successor, on }) => ({
      data: { predecessorId: predecessor, successorId: successor, on },
      subject: predecessor,
      sequence: versions.get(predecessor) ?? 1,
    }))
    await this.outbox.addAll(tx, OrganisationSucceededV1, events)
  }
}

function circles(): RuleBroken {
  return new RuleBroken(
    'SUCCESSION_CIRCLES',
    'An organisation cannot come after itself. Check which of the two was there first.',
  )
}
