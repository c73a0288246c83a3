import type { components } from '@inroad/api-clients/spend.paths'
import type {
  ReviewItem,
  StatusQueue,
  Supplier,
} from '../../src/journeys/spend-suppliers/supplier-types.js'
import { ANA } from './spend-files.js'

export const SUPPLIER_ID = '0198f3a2-8000-7000-8000-3f6f0a2b7c31'
export const OTHER_ID = '0198f3a2-8000-7000-8000-3f6f0a2b7c32'
export const PAYEE_ID = '0198f3a2-8000-7000-8000-3f6f0a2b7c33'
export const SECOND_PAYEE_ID = '0198f3a2-8000-7000-8000-3f6f0a2b7c34'
export const ACT_ID = '0198f3a2-8000-7000-8000-3f6f0a2b7c35'
export const EVIDENCE_ID = '0198f3a2-8000-7000-8000-3f6f0a2b7c36'

/** A fictional firm written in two ways, one of them wrongly. */
export const SUPPLIER: Supplier = {
  id: SUPPLIER_ID,
  name: 'Brindle & Fenn Ltd',
  identified: true,
  kind: 'third-party',
  identifiers: [{ scheme: 'GB-COH', id: '01234567' }],
  spellings: [
    {
      ...{ payeeId: PAYEE_ID, name: 'BRINDLE AND FENN', postCode: 'AB1 2CD' },
      ...{ value: '1200000.00', reason: 'company number', confidence: 1 },
    },
    {
      ...{ payeeId: SECOND_PAYEE_ID, name: 'BRINDLE FEN DAIRY', value: '300.50' },
      ...{ reason: 'name alike', confidence: 0.912 },
    },
  ],
  decisions: [
    {
      ...{ id: 'd1', actId: ACT_ID, payeeId: PAYEE_ID, spelling: 'BRINDLE AND FENN' },
      ...{ decision: 'matched', kind: 'third-party', confidence: 1, reason: 'accepted' },
      ...{ ruleVersion: 'v1', decidedBy: ANA.personId, decidedAt: '2026-05-10T08:30:00Z' },
      inForce: true,
    },
    {
      ...{ id: 'd2', actId: 'a2', payeeId: PAYEE_ID, spelling: 'BRINDLE AND FENN' },
      ...{ decision: 'no-match', kind: 'third-party', confidence: 0.4, reason: 'nobody' },
      ...{ ruleVersion: 'v1', decidedAt: '2026-05-09T08:30:00Z', inForce: false },
    },
  ],
  status: { status: 'unknown', definition: 'PA2023' },
  evidence: [],
  years: [
    { financialYear: 2025, lines: 40, invoices: 30, amount: '900000.00' },
    { financialYear: 2024, lines: 12, invoices: 9, amount: '300300.50' },
  ],
}

export const HISTORY: components['schemas']['StatusHistoryView'] = {
  ...{ supplierId: SUPPLIER_ID, name: SUPPLIER.name, definition: 'PA2023', status: 'sme' },
  why: 'An analyst found out that it is an SME.',
  periods: [
    { until: '2025-04-01', status: 'unknown', why: 'Nothing is said of this time.' },
    { from: '2025-04-01', status: 'sme', why: 'An analyst found out that it is an SME.' },
  ],
  evidence: [
    {
      ...{ id: EVIDENCE_ID, status: 'sme', definition: 'PA2023', source: 'manual' },
      ...{ reference: 'Accounts to March 2026', asOf: '2026-03-31', groupChecked: true },
      ...{ confidence: 1, recordedAt: '2026-05-10T08:30:00Z', recordedBy: ANA.personId },
      ...{ fromCut: 9, groupParent: 'Fenn Holdings' },
    },
    {
      ...{ id: 'e2', status: 'not-sme', definition: 'EU2003', source: 'notice' },
      ...{ reference: 'notice 2025/1', asOf: '2025-01-31', groupChecked: false },
      ...{ confidence: 0.8, recordedAt: '2025-05-10T08:30:00Z', fromCut: 2, untilCut: 5 },
      withdrawnReason: 'another firm',
    },
  ],
}

export const REVIEW_ITEM: ReviewItem = {
  payeeId: PAYEE_ID,
  name: 'BRINDLE & FEN <LTD>',
  postCode: 'AB1 2CD',
  value: '250000.00',
  supplier: { id: OTHER_ID, name: 'BRINDLE & FEN <LTD>', kind: 'third-party' },
  proposals: [
    {
      ...{ registerEntryId: 77, register: 'companies-house', number: '01234567' },
      ...{ name: 'BRINDLE & FENN LTD', postCode: 'AB1 2CD', status: 'Active' },
      ...{ kind: 'third-party', score: 0.934, reason: 'same post code; one letter differs' },
    },
    {
      ...{ registerEntryId: 78, register: 'charities', number: '99' },
      ...{ name: 'BRINDLE FUND', kind: 'third-party', score: 0.6, reason: 'one word' },
    },
  ],
}

export const QUEUE: StatusQueue = {
  ...{ thirdPartyValue: '10000000.00', unknownValue: '4000000.00', coverage: 0.6, suppliers: 212 },
  items: [
    {
      ...{ supplierId: SUPPLIER_ID, name: SUPPLIER.name, identified: true },
      ...{ unknownValue: '1500000.00', cumulativeShare: 0.375 },
      statedHints: [
        {
          ...{ source: 'accounts', status: 'unknown', asOf: '2026-03-31' },
          says: 'full accounts: figures needed',
        },
      ],
    },
    {
      ...{ supplierId: OTHER_ID, name: 'Quill Works', identified: false, statedHints: [] },
      ...{ unknownValue: '1020000.00', cumulativeShare: 0.63 },
    },
  ],
  nextCovers: { count: 2, shareOfUnknown: 0.63, coverageAfter: 0.852 },
}
