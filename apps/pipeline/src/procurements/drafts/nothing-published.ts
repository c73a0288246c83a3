import { Conflict } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'

const PUBLISHED = `
  select exists (select from notices where procurement_id = $1 and state = 'published') as published`

/**
 * What was published is not edited: others have read it.
 * @throws Conflict ALREADY_PUBLISHED
 */
export async function assertNothingPublished(
  tx: EntityManager,
  procurementId: string,
): Promise<void> {
  const [row] = await tx.query<{ published: boolean }[]>(PUBLISHED, [procurementId])
  if (!row?.published) return
  throw new Conflict(
    'ALREADY_PUBLISHED',
    'Something of this procurement is published. Amend it, or add another notice.',
  )
}
