import { NotFound } from '@inroad/service-kit/errors'
import { isUUID } from 'class-validator'
import type { EntityManager } from 'typeorm'

const REMOVE = 'delete from saved_views where public_id = $1 and owner_id = $2'

/** @throws NotFound VIEW_NOT_FOUND, also where it is somebody else's */
export async function removeView(tx: EntityManager, id: string, ownerId: string): Promise<void> {
  const [, removed] = isUUID(id)
    ? await tx.query<[unknown[], number]>(REMOVE, [id, ownerId])
    : [[], 0]
  if (removed === 0) throw new NotFound('VIEW_NOT_FOUND', 'You have no such view.')
}
