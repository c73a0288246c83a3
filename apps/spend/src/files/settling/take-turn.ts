import type { EntityManager } from 'typeorm'

const TAKE = `
  insert into payer_turns (authority_id) select unnest($1::int[]) order by 1
  on conflict (authority_id) do update set turns = payer_turns.turns + 1`

/**
 * Waits until no other file of these payers is being settled, and keeps others waiting until the
 * commit. Two files that hold the same row would otherwise not see each other, and both count it.
 */
export async function takeTurn(tx: EntityManager, authorityIds: Iterable<number>): Promise<void> {
  const ids = [...authorityIds].sort((one, other) => one - other)
  if (ids.length > 0) await tx.query(TAKE, [ids])
}
