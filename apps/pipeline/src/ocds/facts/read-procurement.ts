import type { Regime } from '@inroad/events/pipeline/opportunity.shape'
import type { Stage } from '../notice/notice-meaning.js'
import type { Warning } from '../release/conform.js'
import type { Release, Tender } from '../release/release.js'
import { plainText } from './plain-text.js'
import type { ProcurementFacts } from './procurement-facts.js'
import { endedLots } from './read-awards.js'
import { readCpv } from './read-cpv.js'
import { readDeadline } from './read-deadline.js'
import { readDocuments } from './read-documents.js'
import { readBuyers } from './read-parties.js'
import { readRegions } from './read-regions.js'
import { readLots, readMoney } from './read-value.js'

const LONGEST_TITLE = 2000
const LONGEST_DESCRIPTION = 20_000

/** What the releases of one ocid do not say themselves, but the order of its notices does. */
export interface Standing {
  regime: Regime
  stage: Stage
  /** Type of the notice that brought it to this stage. */
  noticeType?: string
}

/**
 * Reads all that is known of a procurement from its merged releases. What is passed over on the way
 * is named in `warnings`.
 */
export function readProcurement(
  merged: Release & { ocid: string },
  { regime, stage, noticeType }: Standing,
  warnings: Warning[] = [],
): ProcurementFacts {
  const tender = merged.tender ?? {}
  return {
    ocid: merged.ocid,
    regime,
    stage,
    title: plainText(tender.title, LONGEST_TITLE) ?? `Untitled procurement ${merged.ocid}`,
    description: plainText(tender.description, LONGEST_DESCRIPTION),
    buyers: readBuyers(merged),
    cpv: readCpv(merged),
    regions: readRegions(merged),
    value: readMoney(tender.value),
    deadline: readDeadline(merged, stage, noticeType),
    lots: readLots(tender, endedLots(merged), warnings),
    documents: readDocuments(tender),
    smeSuitable: suits(tender, 'sme'),
    vcseSuitable: suits(tender, 'vcse'),
    establishes: establishes(tender, regime),
  }
}

/** True when the tender or any lot says so; Contracts Finder's `false` says no more than silence. */
function suits({ suitability, lots }: Tender, whom: 'sme' | 'vcse'): true | undefined {
  const stated = [suitability, ...(lots ?? []).map((lot) => lot.suitability)]
  return stated.some((one) => one?.[whom]) || undefined
}

/** A dynamic purchasing system of earlier law is no dynamic market (SI 2024/716). */
function establishes({ techniques }: Tender, regime: Regime): ProcurementFacts['establishes'] {
  if (techniques?.hasDynamicPurchasingSystem) {
    return regime === 'PA2023' ? 'dynamic-market' : undefined
  }
  return techniques?.hasFrameworkAgreement ? 'framework' : undefined
}
