import { AwardAnnouncedV1 } from '@inroad/events/pipeline/award-announced.v1'
import { ContractEnteredV1 } from '@inroad/events/pipeline/contract-entered.v1'
import type { EventOf } from '@inroad/events/define-event'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Announced = EventOf<typeof AwardAnnouncedV1>
export type Entered = EventOf<typeof ContractEnteredV1>

interface ReleaseParty {
  id: string
  name?: string
  roles?: string[]
  identifier?: { scheme?: string; id?: string }
  additionalIdentifiers?: { scheme?: string; id?: string }[]
  details?: { scale?: string; vcse?: boolean }
}

interface Release {
  id: string
  ocid: string
  date: string
  tender?: { title?: string; legalBasis?: { scheme?: string }; techniques?: Techniques }
  parties?: ReleaseParty[]
  relatedProcesses?: { relationship?: string[]; identifier?: string }[]
  awards?: { id: string; suppliers?: { id: string }[] }[]
  contracts?: { id: string; awardID?: string; dateSigned?: string }[]
}

interface Techniques {
  hasFrameworkAgreement?: boolean
  hasDynamicPurchasingSystem?: boolean
}

/** Awards and contracts of real notices as events, in a few lines: enough to try consumers with. */
export function realAwards(folder: string): { announced: Announced[]; entered: Entered[] } {
  const releases = join(folder, 'ocds/fts/release-packages')
  const files = readdirSync(releases, { recursive: true, encoding: 'utf8' })
  const pages = files.filter((file) => file.endsWith('.json')).sort()
  const all = pages.flatMap((file) => {
    const { releases: found } = JSON.parse(readFileSync(join(releases, file), 'utf8')) as {
      releases: Release[]
    }
    return found
  })
  return { announced: all.flatMap(announcedIn), entered: all.flatMap(enteredIn) }
}

function announcedIn(release: Release): Announced[] {
  return (release.awards ?? []).map((award) =>
    AwardAnnouncedV1.data.parse({ ...factsOf(release, award.suppliers), awardId: award.id }),
  )
}

function enteredIn(release: Release): Entered[] {
  return (release.contracts ?? []).map(({ id, awardID, dateSigned }) => {
    const suppliers = release.awards?.find((award) => award.id === awardID)?.suppliers
    return ContractEnteredV1.data.parse({
      ...factsOf(release, suppliers),
      contractId: id,
      ...(awardID !== undefined && { awardId: awardID }),
      ...(dateSigned !== undefined && { signedAt: dateSigned }),
    })
  })
}

function factsOf(release: Release, named: { id: string }[] = []) {
  const { ocid, id, date, tender, parties = [] } = release
  const buyers = parties.filter(({ roles }) => roles?.includes('buyer'))
  const suppliers = parties.filter((party) => named.some((one) => one.id === party.id))
  return {
    procurementId: randomUUID(),
    ocid,
    regime: tender?.legalBasis?.scheme === 'UKPGA' ? 'PA2023' : 'PCR2015',
    title: tender?.title ?? 'untitled',
    buyers: buyers.slice(0, 50).map(partyOf),
    suppliers: suppliers.slice(0, 500).map((party) => ({ ...partyOf(party), ...declared(party) })),
    cpv: [],
    ...wayOf(release),
    notice: { id, publishedAt: new Date(date).toISOString() },
  }
}

function wayOf({ tender, relatedProcesses = [] }: Release) {
  const { hasFrameworkAgreement, hasDynamicPurchasingSystem } = tender?.techniques ?? {}
  const framework = relatedProcesses.find(({ relationship }) => relationship?.includes('framework'))
  return {
    ...(hasFrameworkAgreement && { establishes: 'framework' }),
    ...(hasDynamicPurchasingSystem && { establishes: 'dynamic-market' }),
    ...(framework?.identifier && { calledOffFrom: framework.identifier }),
  }
}

function partyOf({ name, identifier, additionalIdentifiers = [] }: ReleaseParty) {
  const identifiers = [identifier, ...additionalIdentifiers].flatMap((one) =>
    one?.scheme && one.id ? [{ scheme: one.scheme, id: one.id }] : [],
  )
  return { name: (name ?? 'unnamed').slice(0, 500), identifiers }
}

function declared({ details }: ReleaseParty) {
  const { scale, vcse } = details ?? {}
  return {
    ...((scale === 'sme' || scale === 'large') && { declaredScale: scale }),
    ...(vcse !== undefined && { declaredVcse: vcse }),
  }
}
