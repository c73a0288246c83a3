import type { OrganisationIdentifier } from '@inroad/codelists/identifier-schemes'
import type { OrganisationKind } from '@inroad/service-kit/access/roles'

/** What everybody may know of an organisation. */
export interface OrganisationLine {
  id: string
  kind: OrganisationKind
  name: string
  identifiers: OrganisationIdentifier[]
  /** First and last day of its existence, where known. */
  openedOn?: string
  closedOn?: string
}

export interface OrganisationPage {
  items: OrganisationLine[]
  /** Give it as `cursor` for what follows; absent on the last page. */
  next?: string
}

/** One step in a line of succession. */
export interface SuccessionView {
  predecessor: { id: string; name: string }
  successor: { id: string; name: string }
  /** First day of the successor in this place. */
  on: string
}

/** One organisation with those before and after it. */
export interface OrganisationView extends OrganisationLine {
  version: number
  /** The whole line, both ways, oldest step first. */
  successions: SuccessionView[]
  /** Who stands in its place on the day asked about: itself, or its successors then. */
  standing: { id: string; name: string }[]
}
