import type { EntityManager } from 'typeorm'
import type { TargetDto } from './target.dto.js'
import { assertScopeFits } from './target-scope.js'

const SET = `
  update authorities set target_share = $2, target_scope = $3, updated_at = now(),
         xid = pg_current_xact_id()
   where id = $1`

/**
 * Sets the SME share an authority wants to reach, or takes it away.
 * @throws RuleBroken TARGET_NOT_IN_SCOPE
 */
export async function setTarget(
  tx: EntityManager,
  authority: { id: number; kind: string },
  { share, scope }: TargetDto,
): Promise<void> {
  assertScopeFits(authority.kind, scope)
  await tx.query(SET, [authority.id, share ?? null, scope])
}
