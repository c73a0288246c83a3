import type { Shaped } from './conform.js'

const VALUE = { amount: 'decimal', amountGross: 'decimal', currency: 'text' } as const
const PERIOD = { startDate: 'instant', endDate: 'last-instant' } as const
const CLASSIFICATION = { scheme: 'text', id: 'text' } as const
const IDENTIFIER = { scheme: 'text', id: 'text' } as const
const REFERENCE = { id: 'text', name: 'text' } as const
const SUITABILITY = { sme: 'flag', vcse: 'flag' } as const

const ADDRESS = {
  region: 'text',
  country: 'text',
  countryName: 'text',
  postalCode: 'text',
} as const

const ITEM = {
  id: 'text',
  classification: CLASSIFICATION,
  additionalClassifications: [CLASSIFICATION],
  deliveryAddresses: [ADDRESS],
  relatedLot: 'text',
} as const

const DOCUMENT = {
  id: 'text',
  documentType: 'text',
  /** UK extension: UK1 to UK17. */
  noticeType: 'text',
  title: 'text',
  description: 'text',
  url: 'text',
} as const

const PARTY = {
  id: 'text',
  name: 'text',
  roles: ['text'],
  identifier: IDENTIFIER,
  additionalIdentifiers: [IDENTIFIER],
  address: ADDRESS,
  details: { scale: 'text', vcse: 'flag' },
} as const

const MILESTONE = { id: 'text', type: 'text', dueDate: 'last-instant', status: 'text' } as const

const LOT = {
  id: 'text',
  title: 'text',
  description: 'text',
  status: 'text',
  value: VALUE,
  suitability: SUITABILITY,
} as const

const CHANGED = { text: 'text', date: 'last-instant' } as const

const AMENDMENT = {
  id: 'text',
  description: 'text',
  rationale: 'text',
  /** EU profile: what a corrigendum puts in place of what, and where. */
  unstructuredChanges: [
    { oldValue: CHANGED, newValue: CHANGED, where: { section: 'text', label: 'text' } },
  ],
} as const

const TENDER = {
  id: 'text',
  title: 'text',
  description: 'text',
  status: 'text',
  legalBasis: CLASSIFICATION,
  classification: CLASSIFICATION,
  additionalClassifications: [CLASSIFICATION],
  deliveryAddresses: [ADDRESS],
  items: [ITEM],
  lots: [LOT],
  value: VALUE,
  suitability: SUITABILITY,
  tenderPeriod: PERIOD,
  expressionOfInterestDeadline: 'last-instant',
  /** `limited` is an award without competition. */
  procurementMethod: 'text',
  procurementMethodRationale: 'text',
  reviewDetails: 'text',
  techniques: { hasFrameworkAgreement: 'flag', hasDynamicPurchasingSystem: 'flag' },
  documents: [DOCUMENT],
  amendments: [AMENDMENT],
} as const

const AWARD = {
  id: 'text',
  title: 'text',
  status: 'text',
  date: 'instant',
  value: VALUE,
  suppliers: [REFERENCE],
  items: [ITEM],
  relatedLots: ['text'],
  standstillPeriod: [PERIOD],
  documents: [DOCUMENT],
} as const

const CONTRACT = {
  id: 'text',
  awardID: 'text',
  title: 'text',
  status: 'text',
  value: VALUE,
  dateSigned: 'instant',
  items: [ITEM],
  documents: [DOCUMENT],
  implementation: { documents: [DOCUMENT] },
  amendments: [AMENDMENT],
} as const

/**
 * The members of an OCDS 1.1 release that are read, with the UK and EU extensions that Find a Tender
 * publishes. Everything else in a release is kept as it stands.
 */
export const RELEASE = {
  ocid: 'text',
  id: 'text',
  date: 'instant',
  tag: ['text'],
  title: 'text',
  description: 'text',
  parties: [PARTY],
  buyer: REFERENCE,
  planning: { milestones: [MILESTONE], documents: [DOCUMENT] },
  tender: TENDER,
  awards: [AWARD],
  contracts: [CONTRACT],
  relatedProcesses: [
    { relationship: ['text'], scheme: 'text', identifier: 'text', relatedLots: ['text'] },
  ],
} as const

/** A release, or several of one ocid merged: any member may be absent. */
export type Release = Shaped<typeof RELEASE>

/** A release that has what it takes to be stored and put in order. */
export type IdentifiedRelease = Release & { ocid: string; id: string; date: string; tag: string[] }

export type Tender = Shaped<typeof TENDER>
export type Lot = Shaped<typeof LOT>
export type Item = Shaped<typeof ITEM>
export type Address = Shaped<typeof ADDRESS>
export type Award = Shaped<typeof AWARD>
export type Contract = Shaped<typeof CONTRACT>
export type OcdsParty = Shaped<typeof PARTY>
export type OcdsDocument = Shaped<typeof DOCUMENT>
export type OcdsValue = Shaped<typeof VALUE>
