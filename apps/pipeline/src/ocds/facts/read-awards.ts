import type { Award, Contract, Release } from '../release/release.js'
import type { AwardFacts, ContractFacts } from './procurement-facts.js'
import { cut } from './plain-text.js'
import { codesOf, readCpv } from './read-cpv.js'
import { readSuppliers } from './read-parties.js'
import { readMoney } from './read-value.js'

const LONGEST_ID = 100
const FAILED = new Set(['cancelled', 'unsuccessful'])

/**
 * The awards that one release states, filled up with what earlier releases said of them. Suppliers
 * are those of the release itself where it names any, since a merged list keeps who was taken off.
 */
export function readAwards(own: Release, merged: Release): AwardFacts[] {
  return (own.awards ?? []).flatMap(({ id, suppliers }) => {
    const award = (merged.awards ?? []).find((other) => other.id === id)
    if (!id || !award || FAILED.has(award.status ?? '')) return []
    return [
      {
        awardId: cut(id, LONGEST_ID),
        ...deal(suppliers?.length ? { ...award, suppliers } : award, merged),
        value: readMoney(award.value) ?? onlyContractValue(award, merged),
        standstillEndsAt: standstillEnd(award),
      },
    ]
  })
}

/** The contracts that one release states; suppliers and items stand in the award of each. */
export function readContracts(own: Release, merged: Release): ContractFacts[] {
  return (own.contracts ?? []).flatMap(({ id }) => {
    const contract = (merged.contracts ?? []).find((other) => other.id === id)
    if (!id || !contract || FAILED.has(contract.status ?? '')) return []
    const award = awardOf(contract, own, merged)
    return [
      {
        contractId: cut(id, LONGEST_ID),
        awardId: contract.awardID && cut(contract.awardID, LONGEST_ID),
        ...deal({ ...award, items: contract.items ?? award.items }, merged),
        value: readMoney(contract.value) ?? readMoney(award.value),
        signedAt: contract.dateSigned,
      },
    ]
  })
}

function awardOf({ awardID }: Contract, own: Release, merged: Release): Award {
  const find = ({ awards }: Release) => awards?.find(({ id }) => id !== undefined && id === awardID)
  const suppliers = find(own)?.suppliers
  return { ...find(merged), ...(suppliers?.length ? { suppliers } : {}) }
}

/** Lots that will not be awarded, because every award for them came to nothing. */
export function endedLots({ awards, contracts }: Release): Set<string> {
  const lapsed = new Set(
    (contracts ?? [])
      .filter(({ status }) => FAILED.has(status ?? ''))
      .map(({ awardID }) => awardID),
  )
  const isLost = ({ id, status }: Award) => FAILED.has(status ?? '') || (id && lapsed.has(id))
  const lotsOf = (some: Award[]) => some.flatMap(({ relatedLots }) => relatedLots ?? [])
  const kept = new Set(lotsOf((awards ?? []).filter((award) => !isLost(award))))
  const lost = lotsOf((awards ?? []).filter(isLost))
  return new Set(lost.filter((lot) => !kept.has(lot)))
}

function deal(award: Award, merged: Release) {
  const cpv = codesOf(award.items ?? [])
  return {
    suppliers: readSuppliers(award, merged),
    cpv: cpv.length > 0 ? cpv : readCpv(merged),
    calledOffFrom: calledOffFrom(award, merged),
  }
}

/** Pre-Act forms give the value with the contract alone. */
function onlyContractValue({ id }: Award, { contracts }: Release) {
  const own: Contract[] = (contracts ?? []).filter(({ awardID }) => awardID === id)
  return own.length === 1 ? readMoney(own[0]?.value) : undefined
}

/** The last day, where a notice was corrected by adding a second one. */
function standstillEnd({ standstillPeriod }: Award): string | undefined {
  return (standstillPeriod ?? [])
    .flatMap(({ endDate }) => endDate ?? [])
    .sort((one, other) => Date.parse(one) - Date.parse(other))
    .at(-1)
}

/** `relatedProcesses` with relationship framework, for these lots or for all. */
function calledOffFrom({ relatedLots }: Award, { relatedProcesses }: Release): string | undefined {
  const frameworks = (relatedProcesses ?? []).filter(
    ({ relationship, scheme, identifier }) =>
      relationship?.includes('framework') && scheme === 'ocid' && identifier,
  )
  const own = frameworks.find((framework) =>
    framework.relatedLots?.some((lot) => relatedLots?.includes(lot)),
  )
  const identifier = (own ?? frameworks.find((framework) => !framework.relatedLots))?.identifier
  return identifier && identifier.length <= LONGEST_ID ? identifier : undefined
}
