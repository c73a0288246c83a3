import type { OrganisationIdentifier } from '../identifier-schemes.js'
import type { NhsKind } from './nhs-name-rule.js'

/** A contracting authority of the NHS, for as long as it has existed under this name. */
export interface NhsAuthority {
  name: string
  kind: NhsKind
  identifiers: OrganisationIdentifier[]
  /** First day, `yyyy-mm-dd`; absent when not known, and then it reaches back for ever. */
  validFrom?: string
  /** Last day, `yyyy-mm-dd`; absent while it exists. */
  validTo?: string
}

/**
 * The bodies that the public files of trusts, boards and commissioners leave out: national bodies,
 * Wales, Scotland, Northern Ireland, and companies that trusts own. Everything else comes in with
 * `inroad codelists load ods`. Several have an identifier that is not listed here; notices teach it.
 */
export const NHS_AUTHORITIES: readonly NhsAuthority[] = [
  // National, England
  listed('NHS England', 'national', { ods: 'X24', from: '2013-04-01' }),
  listed('NHS Improvement', 'national', { from: '2016-04-01', to: '2022-06-30' }),
  listed('NHS Digital', 'national', { from: '2016-08-01', to: '2023-01-31' }),
  listed('Health Education England', 'national', { from: '2013-04-01', to: '2023-03-31' }),
  listed('NHS Business Services Authority', 'national', { from: '2005-10-01' }),
  listed('NHS Blood and Transplant', 'national', { from: '2005-10-01' }),
  listed('NHS Counter Fraud Authority', 'national', { from: '2017-11-01' }),
  listed('NHS Resolution', 'national', { from: '2017-04-01' }),
  listed('Supply Chain Coordination Limited', 'support'),
  listed('NHS Supply Chain', 'support'),
  listed('NHS Shared Business Services Limited', 'support'),
  listed('NHS Property Services Limited', 'support', { from: '2013-04-01' }),
  listed('NHS Professionals Limited', 'support'),
  // Wales
  listed('Betsi Cadwaladr University Health Board', 'health-board', { ods: '7A1' }),
  listed('Hywel Dda University Health Board', 'health-board', { ods: '7A2' }),
  listed('Swansea Bay University Health Board', 'health-board', { ods: '7A3', from: '2019-04-01' }),
  listed('Cardiff and Vale University Health Board', 'health-board', { ods: '7A4' }),
  listed('Cwm Taf Morgannwg University Health Board', 'health-board', {
    ods: '7A5',
    from: '2019-04-01',
  }),
  listed('Aneurin Bevan University Health Board', 'health-board', { ods: '7A6' }),
  listed('Powys Teaching Health Board', 'health-board', { ods: '7A7' }),
  listed('Digital Health and Care Wales', 'national', { from: '2021-04-01' }),
  listed('Health Education and Improvement Wales', 'national', { from: '2018-10-01' }),
  listed('NHS Wales Shared Services Partnership', 'support'),
  // Scotland: boards whose name alone does not show it
  listed('Healthcare Improvement Scotland', 'health-board', { from: '2011-04-01' }),
  listed('Public Health Scotland', 'health-board', { from: '2020-04-01' }),
  listed('Scottish Ambulance Service', 'health-board'),
  listed('State Hospitals Board for Scotland', 'health-board'),
  listed('National Waiting Times Centre Board', 'health-board'),
  // Northern Ireland: health and social care bodies whose name alone does not show it
  listed('Public Health Agency', 'hsc', { from: '2009-04-01' }),
  listed('Health and Social Care Board', 'hsc', { from: '2009-04-01', to: '2022-03-31' }),
  listed('Northern Ireland Blood Transfusion Service', 'hsc'),
  // Companies wholly owned by trusts, which run their estates and stores and buy for them
  listed('QE Facilities Limited', 'trust-company'),
  listed('Synchronicity Care Limited', 'trust-company'),
  listed('Gloucestershire Hospitals Subsidiary Company Limited', 'trust-company'),
  listed('Northumbria Healthcare Facilities Management Limited', 'trust-company'),
  listed('Barnsley Facilities Services Limited', 'trust-company'),
  listed('2gether Support Solutions Limited', 'trust-company'),
  listed('Summerhill Services Limited', 'trust-company'),
  listed('SWFT Clinical Services Limited', 'trust-company'),
  listed('Simply Serve Limited', 'trust-company'),
]

interface Details {
  /** Code of the NHS Organisation Data Service. */
  ods?: string
  from?: string
  to?: string
}

function listed(name: string, kind: NhsKind, { ods, from, to }: Details = {}): NhsAuthority {
  const identifiers = ods === undefined ? [] : [{ scheme: 'GB-NHS', id: ods }]
  return { name, kind, identifiers, validFrom: from, validTo: to }
}
