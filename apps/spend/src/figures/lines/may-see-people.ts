import type { Caller } from '@inroad/service-kit/access/caller'
import type { EntityManager } from 'typeorm'
import { mayActFor, reaches } from '../../authorities/may-act-for.js'

/** Of which payers somebody may see the names of people: analysts of theirs, and nobody else. */
export async function maySeePeople(
  tx: EntityManager,
  caller: Caller | undefined,
): Promise<(authorityId: number) => boolean> {
  const { roles = [] } = caller ?? {}
  if (!caller || !(roles.includes('analyst') || roles.includes('operator'))) return () => false
  const reach = await mayActFor(tx, caller)
  return (authorityId) => reaches(reach, authorityId)
}
