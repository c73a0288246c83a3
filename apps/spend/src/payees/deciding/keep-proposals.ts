import type { EntityManager } from 'typeorm'
import type { Resolution } from '../resolving/resolution.js'
import { RULE_VERSION } from '../rule-version.js'

/** What was rejected stays rejected. */
const KEEP = `
  insert into match_proposals (payee_id, register_id, score, reason, rule_version)
  select n.payee_id, n.register_id, n.score, n.reason, $5
    from unnest($1::int[], $2::int[], $3::numeric[], $4::text[])
         as n(payee_id, register_id, score, reason)
      on conflict (payee_id, register_id) do update
     set score = excluded.score, reason = excluded.reason, rule_version = excluded.rule_version
   where match_proposals.rejected_at is null`

/** Keeps what the rules found and were not sure of, for people to decide. */
export async function keepProposals(
  tx: EntityManager,
  resolutions: readonly Resolution[],
): Promise<void> {
  const rows = resolutions.flatMap(({ payee, proposals }) =>
    proposals.map((proposal) => ({ payeeId: payee.id, ...proposal })),
  )
  if (rows.length === 0) return
  await tx.query(KEEP, [
    rows.map(({ payeeId }) => payeeId),
    rows.map(({ entryId }) => entryId),
    rows.map(({ score }) => score.toFixed(4)),
    rows.map(({ reason }) => reason),
    RULE_VERSION,
  ])
}
