import type { EntityManager } from 'typeorm'
import { CPV_DIVISIONS } from './cpv-divisions.js'
import { CPV_GROUPS } from './cpv-groups.js'
import { cpvCodeOf } from './cpv.js'
import { ITL1, UK } from './itl.js'
import { ITL2 } from './itl2.js'
import { mergeAuthorities } from './nhs/merge-authorities.js'
import { type CodeEntry, mergeCodes } from './labels/merge-codes.js'
import { NHS_AUTHORITIES } from './nhs/nhs-authorities.js'

/**
 * Puts the labels the product carries into `codes`. Run it after the migrations, at each start: it
 * changes nothing when nothing is new, and never what came from a file or a notice.
 */
export async function seedBuiltInCodes(tx: EntityManager): Promise<void> {
  await mergeCodes(tx, 'cpv', cpvEntries(), { source: 'built-in' })
  await mergeCodes(tx, 'itl', itlEntries(), { source: 'built-in' })
}

/** Does the same for `nhs_authorities`. */
export async function seedBuiltInAuthorities(tx: EntityManager): Promise<void> {
  await mergeAuthorities(tx, NHS_AUTHORITIES, { source: 'built-in' })
}

function cpvEntries(): CodeEntry[] {
  const divisions = Object.entries(CPV_DIVISIONS).map(([prefix, label]) => ({
    code: cpvCodeOf(prefix),
    label,
  }))
  const groups = Object.entries(CPV_GROUPS).map(([prefix, label]) => ({
    code: cpvCodeOf(prefix),
    label,
    parent: cpvCodeOf(prefix.slice(0, 2)),
  }))
  return [...divisions, ...groups]
}

function itlEntries(): CodeEntry[] {
  const regions = Object.entries(ITL1).map(([code, { name }]) => ({
    code,
    label: name,
    parent: UK,
  }))
  const parts = Object.entries(ITL2).map(([code, label]) => ({
    code,
    label,
    parent: code.slice(0, 3),
  }))
  return [{ code: UK, label: 'United Kingdom' }, ...regions, ...parts]
}
