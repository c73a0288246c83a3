import type { FileReading, SpendFile } from '../../src/journeys/spend-files/file-types.js'
import type { Caller } from '../../src/kit/caller.js'

/** A fictional trust, its analyst, and its files. */
export const TRUST = '0198f3a2-8000-7000-8000-3f6f0a2b7c21'
export const ANA: Caller = {
  personId: '0198f3a2-8000-7000-8000-3f6f0a2b7c22',
  name: 'Ana Analyst',
  organisation: { id: TRUST, name: 'Northmoor Trust', kind: 'contracting-authority' },
  roles: ['analyst'],
  accessToken: 'token',
}
export const OLU: Caller = {
  personId: '0198f3a2-8000-7000-8000-3f6f0a2b7c23',
  name: 'Olu Operator',
  organisation: {
    id: '0198f3a2-8000-7000-8000-3f6f0a2b7c24',
    name: 'Inroad',
    kind: 'installation',
  },
  roles: ['operator'],
  accessToken: 'token',
}
export const TRUST_VIEW = {
  id: TRUST,
  kind: 'contracting-authority',
  name: 'Northmoor Trust',
  identifiers: [{ scheme: 'GB-NHS', id: 'RZZ' }],
  version: 1,
  successions: [],
  standing: [],
}
export const FILE_ID = '0198f3a2-8000-7000-8000-3f6f0a2b7c25'
export const EARLIER_ID = '0198f3a2-8000-7000-8000-3f6f0a2b7c26'
const HEADER = ['Body', 'Paid', 'Supplier', 'Amount', '']

const READING: FileReading = {
  encoding: 'windows-1252',
  separator: ',',
  headerLine: 3,
  header: HEADER,
  columns: { paidOn: 1, supplier: 2, amount: 3, authority: 0 },
  dateOrder: 'day-first',
}

export const COUNTED: SpendFile = {
  id: FILE_ID,
  name: 'april <2026>.csv',
  source: 'RZZ',
  kind: 'spend',
  state: 'ingested',
  bytes: 1_250_000,
  sha256: 'ab'.repeat(32),
  authority: { code: 'RZZ', name: 'Northmoor Trust' },
  authorities: [{ code: 'RZZ', name: 'Northmoor Trust' }],
  reading: READING,
  confirmed: false,
  questions: [],
  sample: {
    header: HEADER,
    rows: Array.from({ length: 12 }, (_, row) => [
      'Northmoor',
      `0${(row % 9) + 1}/04/2026`,
      `Firm ${row}`,
      '1,000.00',
      'x',
    ]),
  },
  reconciliation: {
    rows: { in: 1_000, accepted: 980, rejected: 15, duplicate: 5 },
    sterling: { in: '1000000.55', accepted: '990000.50', rejected: '-0.05', duplicate: '10000.10' },
    balances: true,
    settled: 2,
    firstDay: '2026-04-01',
    lastDay: '2026-04-30',
  },
  progress: { bytes: 1_250_000, of: 1_250_000 },
  history: [
    {
      readAt: '2026-05-11T08:30:00Z',
      reading: READING,
      rows: { in: 1_000, accepted: 980, rejected: 15, duplicate: 5 },
      sterling: { in: '1', accepted: '990000.50', rejected: '0', duplicate: '0' },
      fromCut: 12,
    },
    {
      readAt: '2026-05-10T08:31:00Z',
      reading: READING,
      rows: { in: 1_000, accepted: 900, rejected: 95, duplicate: 5 },
      sterling: { in: '1', accepted: '900000.00', rejected: '0', duplicate: '0' },
      fromCut: 7,
      untilCut: 12,
    },
  ],
  corrections: [],
  version: 4,
  givenAt: '2026-05-10T08:30:00Z',
}

/** Its days could be read either way, and nobody said whose it is. */
export const ASKING: SpendFile = {
  ...COUNTED,
  state: 'asking',
  authority: undefined,
  authorities: [],
  reconciliation: undefined,
  history: [],
  questions: [
    { code: 'date-order', message: 'Days such as 01/04/2026 can be read in two ways.' },
    { code: 'authority', message: 'The file does not say who paid.' },
  ],
}
