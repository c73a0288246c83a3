import type { Regime } from '@inroad/events/pipeline/opportunity.shape'
import { SCOTLAND_PREFIX } from '../release/publishers.js'
import type { Release } from '../release/release.js'
import { providerSelectionRegime } from './provider-selection-regime.js'
import { releaseProse } from './release-prose.js'

const PUBLIC_CONTRACTS_DIRECTIVE = '32014L0024'
/** `(SC Ref:` ends what Public Contracts Scotland passes on to Find a Tender. */
const SCOTTISH_LAW =
  /\b(?:public|utilities|concession)? ?contracts? \(scotland\)|\bprocurement (?:reform )?\(scotland\)|\(SC Ref: ?\d/i

/**
 * The law a procurement runs under, as one release shows it.
 *
 * - `tender.legalBasis` UKPGA 2023/54 is the Procurement Act.
 * - A CELEX legal basis marks a pre-Act form, which is also what Provider Selection Regime notices
 *   are published on; those say so in words only.
 * - Directive 2014/24 otherwise stands for the Public Contracts Regulations 2015, except in Scotland,
 *   which has its own. The regimes of Scotland and Wales, utilities and concessions are `other`.
 *
 * @param before what earlier releases showed; it stands when this one says nothing of its own
 */
export function regimeOf(release: Release, before?: Regime): Regime {
  const { scheme, id } = release.tender?.legalBasis ?? {}
  if (scheme === 'UKPGA') return id === '2023/54' ? 'PA2023' : 'other'
  const prose = releaseProse(release)
  const selection = providerSelectionRegime(prose)
  if (selection) return selection === 'England' ? 'PSR2023' : 'other'
  if (before) return before
  const directive = scheme === 'CELEX' && id === PUBLIC_CONTRACTS_DIRECTIVE
  return directive && !isScottish(release, prose) ? 'PCR2015' : 'other'
}

function isScottish({ ocid, parties }: Release, prose: string): boolean {
  if (ocid?.startsWith(SCOTLAND_PREFIX) || SCOTTISH_LAW.test(prose)) return true
  const buyers = (parties ?? []).filter(({ roles }) => roles?.includes('buyer'))
  return buyers.some(({ address }) => address?.region?.startsWith('UKM'))
}
