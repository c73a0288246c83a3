import type { Caller } from '@inroad/service-kit/access/caller'
import { Forbidden } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { odsCodes } from './authority-code.js'

/** For which authorities somebody may act: for every one, or for these. */
export type Reach = { all: true } | { all: false; ids: readonly number[]; codes: readonly string[] }

/**
 * An authority with all that it follows and all that follow it. Not those that merged into the same
 * one as itself: their past is not its own.
 */
const LINE = `
  with recursive own (id) as (select id from authorities where code = any($1)),
       before (id) as (
         select id from own
         union
         select s.predecessor_id from before b join successions s on s.successor_id = b.id),
       after (id) as (
         select id from own
         union
         select s.successor_id from after a join successions s on s.predecessor_id = a.id)
  select id, code from authorities
   where id in (select id from before union select id from after)`

/**
 * The installation's people act for all; others for the organisation they act in, its predecessors
 * and its successors. Which roles may do what, routes say.
 */
export async function mayActFor(
  tx: EntityManager,
  { organisation, roles }: Caller,
): Promise<Reach> {
  const ofInstallation = organisation?.kind === 'installation'
  if (ofInstallation && (roles.includes('operator') || roles.includes('analyst'))) {
    return { all: true }
  }
  const own = organisation?.kind === 'contracting-authority' ? organisation.identifiers : []
  const rows = await tx.query<{ id: number; code: string }[]>(LINE, [odsCodes(own)])
  return { all: false, ids: rows.map(({ id }) => id), codes: rows.map(({ code }) => code) }
}

export function reaches(reach: Reach, authorityId: number): boolean {
  return reach.all || reach.ids.includes(authorityId)
}

/** @throws Forbidden NOT_YOUR_AUTHORITY */
export async function assertMayActFor(
  tx: EntityManager,
  caller: Caller,
  authorityId: number,
): Promise<void> {
  if (reaches(await mayActFor(tx, caller), authorityId)) return
  throw new Forbidden('NOT_YOUR_AUTHORITY', 'This is for people who act for that organisation.')
}
