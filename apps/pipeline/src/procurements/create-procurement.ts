import { createHash } from 'node:crypto'
import { uuidv7 } from '@inroad/database/uuid-v7'
import { Conflict } from '@inroad/service-kit/errors'
import type { Regime } from '@inroad/events/pipeline/opportunity.shape'
import type { EntityManager } from 'typeorm'
import { enteredProcurement } from './known/entered-procurement.js'
import type { FactChanges } from './known/fact-changes.js'

export interface CreateProcurement {
  ocid?: string
  regime: Regime
  facts: FactChanges
  /** The same key asks for the same procurement again (`Idempotency-Key`). */
  requestKey?: string
  now: Date
}

const INSERT = `
  insert into procurements (id, ocid, version, origin, regime, stage, title, deadline, noticed_at,
                            known, request_key, request_hash)
  values ($1, $2, 1, 'authority', $3, 'unknown', $4, $5, $6, $7, $8, $9)
  on conflict do nothing
  returning id`

const EXISTING = `
  select id, request_key = $1 as repeated, request_hash = $2 as same
    from procurements where request_key = $1 or ocid = $3
   order by repeated desc nulls last`

/**
 * Enters a procurement of which nothing is published yet, and returns its id.
 * @throws Conflict PROCUREMENT_EXISTS when the ocid is known, IDEMPOTENCY_KEY_REUSED when the key was
 * given with another procurement
 */
export async function createProcurement(
  tx: EntityManager,
  input: CreateProcurement,
): Promise<string> {
  const { ocid, regime, facts, requestKey, now } = input
  const known = enteredProcurement({ ocid, regime, facts, at: now })
  const key = requestKey === undefined ? null : hash(requestKey)
  const request = hash(JSON.stringify({ ocid, regime, facts }))
  const [made] = await tx.query<{ id: string }[]>(INSERT, [
    uuidv7(),
    ocid ?? null,
    regime,
    known.facts.title,
    known.facts.deadline ?? null,
    now,
    JSON.stringify(known),
    key,
    key && request,
  ])
  if (made) return made.id
  const rows = await tx.query<Existing[]>(EXISTING, [key, request, ocid ?? null])
  return idOfRepeated(rows)
}

interface Existing {
  id: string
  repeated: boolean | null
  same: boolean | null
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
  throw new Conflict(
    'PROCUREMENT_EXISTS',
    `The procurement with this ocid is here already: ${existing.id}. Add a notice to it.`,
    [{ field: 'ocid', message: `belongs to procurement ${existing.id}` }],
  )
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
