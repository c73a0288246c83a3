import { uuidv7 } from '@inroad/database/uuid-v7'
import { Conflict } from '@inroad/service-kit/errors'
import type { Regime } from '@inroad/events/pipeline/opportunity.shape'
import type { EntityManager } from 'typeorm'
import { enteredProcurement } from './known/entered-procurement.js'
import type { FactChanges } from './known/fact-changes.js'
import type { Actor } from './ownership/actor.js'
import { asBuyer, assertAmongBuyers } from './ownership/may-change.js'
import { fieldsOf, recordChange } from './ownership/record-change.js'
import { hashOf, keyOf } from './request-key.js'
import { changedTerms, type TermChanges } from './terms/tender-terms.js'

export interface CreateProcurement {
  by: Actor
  ocid?: string
  regime: Regime
  facts: FactChanges
  terms?: TermChanges
  /** The same key asks for the same procurement again (`Idempotency-Key`). */
  requestKey?: string
  now: Date
}

const INSERT = `
  insert into procurements (id, ocid, version, origin, regime, stage, title, deadline, noticed_at,
                            known, request_key, request_hash, organisation_id, terms)
  values ($1, $2, 1, 'authority', $3, 'unknown', $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict do nothing
  returning id`

const EXISTING = `
  select id, request_key = $1 as repeated, request_hash = $2 as same,
         organisation_id = $4
           or exists (select from notices n where n.procurement_id = procurements.id
                         and n.state = 'published') as visible
    from procurements where request_key = $1 or ocid = $3
   order by repeated desc nulls last`

/**
 * Enters a procurement of which nothing is published yet, and returns its id.
 * @throws Conflict PROCUREMENT_EXISTS when the ocid is known, IDEMPOTENCY_KEY_REUSED when the key was
 * given with another procurement
 * @throws RuleBroken BUYER_IS_ANOTHER
 */
export async function createProcurement(
  tx: EntityManager,
  input: CreateProcurement,
): Promise<string> {
  const { by, ocid, regime, terms = {}, now } = input
  const { buyers } = input.facts
  if (buyers) assertAmongBuyers(buyers, by.organisation)
  const facts = { ...input.facts, buyers: buyers ?? [asBuyer(by.organisation)] }
  const known = enteredProcurement({ ocid, regime, facts, at: now })
  const key = keyOf(by.organisation.id, input.requestKey) ?? null
  const request = hashOf(JSON.stringify({ ocid, regime, facts, terms }))
  const id = uuidv7()
  const [made] = await tx.query<{ id: string }[]>(INSERT, [
    ...[id, ocid ?? null, regime, known.facts.title, known.facts.deadline ?? null, now],
    ...[JSON.stringify(known), key, key && request, by.organisation.id],
    JSON.stringify(changedTerms({}, terms)),
  ])
  if (!made) {
    const values = [key, request, ocid ?? null, by.organisation.id]
    return idOfRepeated(await tx.query<Existing[]>(EXISTING, values))
  }
  const fields = fieldsOf(facts, terms)
  await recordChange(tx, { by, procurementId: id, version: 1, action: 'created', fields, now })
  return id
}

interface Existing {
  id: string
  repeated: boolean | null
  same: boolean | null
  /** False: another authority's draft, of which nothing may be told. */
  visible: boolean | null
}

function idOfRepeated([existing]: Existing[]): string {
  if (!existing) throw new Error('A procurement was in the way and is gone')
  if (existing.repeated && existing.same) return existing.id
  if (existing.repeated) {
    throw new Conflict(
      'IDEMPOTENCY_KEY_REUSED',
      'This Idempotency-Key came before with another body. Use a new key for a new procurement.',
    )
  }
  const { id, visible } = existing
  throw visible ? existsAs(id) : taken()
}

function existsAs(id: string): Conflict {
  return new Conflict(
    'PROCUREMENT_EXISTS',
    `The procurement with this ocid is here already: ${id}. Add a notice to it.`,
    [{ field: 'ocid', message: `belongs to procurement ${id}` }],
  )
}

function taken(): Conflict {
  return new Conflict('OCID_NOT_FREE', 'This ocid cannot be used. Enter the procurement without.', [
    { field: 'ocid', message: 'leave it out: Find a Tender gives it with the notice' },
  ])
}
