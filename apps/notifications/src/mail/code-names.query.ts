import { cpvCodeOf } from '@inroad/codelists/cpv'
import { codeLabels, type CodeLabel } from '@inroad/codelists/labels/code-labels.query'
import type { EntityManager } from 'typeorm'
import type { CodeNames } from './criteria-facts.js'

/** Criteria, or an opportunity. */
export interface Coded {
  cpv: readonly string[]
  regions: readonly string[]
}

/** Names for all codes that are said, in two queries however many there are. */
export async function codeNames(tx: EntityManager, said: readonly Coded[]): Promise<CodeNames> {
  const cpv = [...new Set(said.flatMap((one) => one.cpv))]
  const regions = [...new Set(said.flatMap((one) => one.regions))]
  const cpvLabels = await codeLabels(tx, 'cpv', cpv.map(cpvCodeOf))
  const regionLabels = await codeLabels(tx, 'itl', regions)
  return {
    cpv: new Map(cpv.map((code) => [code, nameOf(code, cpvCodeOf(code), cpvLabels)])),
    regions: new Map(regions.map((code) => [code, nameOf(code, code, regionLabels)])),
  }
}

/** A code without a label of its own is named by the nearest it lies in, and says so. */
function nameOf(shown: string, code: string, labels: ReadonlyMap<string, CodeLabel>): string {
  const found = labels.get(code)
  if (found === undefined) return shown
  return found.code === code ? `${found.label} (${shown})` : `${shown}, in ${found.label}`
}
