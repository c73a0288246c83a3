import { parseCpv } from '@inroad/codelists/cpv'
import { learnLabels } from '@inroad/codelists/labels/learn-labels'
import type { EntityManager } from 'typeorm'
import type { IdentifiedRelease } from '../../ocds/release/release.js'

const LONGEST = 300

/** Notices carry the official text beside each code: it stands in until a full list is loaded. */
export async function learnCpvLabels(
  tx: EntityManager,
  releases: readonly IdentifiedRelease[],
): Promise<void> {
  const labels = new Map<string, string>()
  for (const { tender } of releases) {
    for (const item of tender?.items ?? []) {
      const stated = [item.classification, ...(item.additionalClassifications ?? [])]
      for (const one of stated) collect(labels, one)
    }
  }
  // In one order everywhere, so that two imports wait for each other and never in a circle.
  const found = [...labels]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, label]) => ({ list: 'cpv' as const, code, label }))
  await learnLabels(tx, found)
}

function collect(
  labels: Map<string, string>,
  classification?: { scheme?: string; id?: string },
): void {
  if (classification?.scheme !== 'CPV' || classification.id === undefined) return
  const parsed = parseCpv(classification.id)
  const { description } = classification as { description?: unknown }
  if (!('code' in parsed) || typeof description !== 'string') return
  const label = description.trim().slice(0, LONGEST)
  if (label !== '') labels.set(parsed.code, label)
}
