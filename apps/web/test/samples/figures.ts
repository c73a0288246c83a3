import type {
  Breakdown,
  Concentration,
  FigureFacts,
  KeptFigure,
  Lines,
  Method,
  PaymentTimesFigure,
  Series,
  ShareNumbers,
  ShareRows,
  SmeShare,
  SupplierChanges,
  TopSuppliers,
} from '../../src/journeys/spend-figures/scope/figure-types.js'

/** Figures of a made-up trust, as the spend service answers them. */
export const NUMBERS: ShareNumbers = {
  sme: '2400000.00',
  notSme: '6000000.00',
  unknown: '1600000.00',
  thirdParty: '10000000.00',
  lines: 1_240,
  share: 0.24,
  lowest: 0.24,
  highest: 0.4,
  coverage: 0.84,
  unmatchedShare: 0.05,
  yetAFigure: true,
}

export const NOT_YET: ShareNumbers = {
  ...NUMBERS,
  notSme: '1600000.00',
  unknown: '6000000.00',
  highest: 0.84,
  coverage: 0.4,
  yetAFigure: false,
}

export const FACTS: FigureFacts = {
  definition: 'Direct spend with third parties that went to SMEs',
  formula: 'share = sme / (sme + not-sme + unknown)',
  method: { name: 'v1', summary: 'By the Procurement Act test', definition: 'PA2023' },
  dataCut: { cut: 57, at: '2026-08-10T08:30:05Z' },
  series: 'as-was',
  financialYear: 2020,
  organisation: { code: 'RZ9', name: 'Example Vale NHS Foundation Trust', predecessors: [] },
  coverage: 0.84,
  unmatchedShare: 0.05,
  yetAFigure: true,
  rebuild: 'inroad spend figure sme-share --org RZ9 --fy 2020 --method v1 --cut 57 --explain',
}

export const SHARE: SmeShare = {
  ...FACTS,
  numbers: NUMBERS,
  outside: {
    nhsSupplyChain: '500000.10',
    nhs: '300000.00',
    government: '200000.00',
    pensionsAndTax: '100000.00',
    individuals: '50000.00',
    total: '1150000.10',
  },
  target: { share: 0.33, scope: 'voluntary' },
  rows: '/figures/sme-share/rows?org=RZ9&fy=2020',
}

export const METHOD: Method = {
  name: 'v1',
  published: '2026-11-22',
  summary: 'By the Procurement Act test',
  isDefault: true,
  definition: 'PA2023',
  definitionText: 'An SME has fewer than 250 staff, and so on.',
  formula: 'share = sme / (sme + not-sme + unknown)',
  leftOut: ['nhs', 'government', 'pensions-and-tax', 'individual'],
  apart: 'NHS Supply Chain is a route of its own.',
  statusAsOf: 'last-day-of-month-of-payment',
  evidence: {
    sources: ['manual', 'notice'],
    minimumConfidence: 0.5,
    groupCheck: true,
    accounts: false,
    monthsBack: 12,
  },
  categories: 'categories.v1',
  figureFrom: 0.5,
  notes: ['Credits lower the class of whoever gave them.'],
  sha256: 'ab12',
}

export const SERIES: Series = {
  ...FACTS,
  from: 2019,
  to: 2020,
  numbers: NUMBERS,
  years: [
    { financialYear: 2019, name: '2019/20', numbers: NOT_YET },
    { financialYear: 2020, name: '2020/21', numbers: NUMBERS },
  ],
  target: { share: 0.33, scope: 'voluntary' },
}

export const CATEGORIES: Breakdown = {
  ...FACTS,
  dimension: 'category',
  numbers: NUMBERS,
  parts: [
    { key: 'Clinical supplies', name: 'Clinical supplies', numbers: NUMBERS },
    { key: 'Estates & facilities', name: 'Estates & facilities', numbers: NOT_YET },
  ],
}

export const ORGANISATIONS: Breakdown = {
  ...FACTS,
  dimension: 'organisation',
  numbers: NUMBERS,
  parts: [
    { key: 'RZ9', name: 'Example Vale NHS Foundation Trust', kind: 'trust', numbers: NUMBERS },
    {
      key: 'RZ8',
      name: 'Northmoor NHS Trust',
      kind: 'trust',
      numbers: { ...NUMBERS, share: 0.3 },
    },
    { key: 'RZ7', name: 'Southvale NHS Trust', kind: 'trust', numbers: NOT_YET },
  ],
  peers: {
    kind: 'trust',
    figures: 2,
    organisations: 3,
    lowerQuartile: 0.255,
    median: 0.27,
    upperQuartile: 0.285,
    place: 2,
  },
}

const SUPPLIER = {
  supplierId: '0198f3a2-9000-7000-8000-3f6f0a2b7c04',
  name: 'Smallwater Medical Ltd',
  identified: true,
  kind: 'third-party',
  class: 'sme',
  lines: 40,
  invoices: 30,
  amount: '900000.50',
  share: 0.09,
}
const OTHER = {
  ...SUPPLIER,
  supplierId: '0198f3a2-9000-7000-8000-3f6f0a2b7c05',
  name: 'BIGFIRM',
  identified: false,
  class: 'unknown',
  amount: '400000.00',
  share: 0.04,
}

export const TOP: TopSuppliers = {
  ...FACTS,
  suppliers: [SUPPLIER, OTHER],
  supplierCount: 212,
  others: { suppliers: 210, lines: 1_160, amount: '8699999.50' },
  total: { suppliers: 212, lines: 1_240, amount: '10000000.00' },
}

export const CONCENTRATION: Concentration = {
  ...FACTS,
  suppliers: 212,
  amount: '10000000.00',
  suppliersFor80: 14,
  hhi: 812.4,
  largestShare: 0.09,
  curve: [
    { suppliers: 1, amount: '900000.50', share: 0.09 },
    { suppliers: 14, amount: '8000000.00', share: 0.8 },
    { suppliers: 212, amount: '10000000.00', share: 1 },
  ],
}

const GROUP = {
  suppliers: 20,
  lines: 100,
  amount: '1000.00',
  smes: 8,
  smeAmount: '400.00',
  largest: [SUPPLIER],
}

export const CHANGES: SupplierChanges = {
  ...FACTS,
  comparedWith: 2019,
  comparable: true,
  months: 12,
  monthsBefore: 12,
  gained: GROUP,
  lost: { ...GROUP, suppliers: 12 },
  kept: { ...GROUP, suppliers: 192, largest: [] },
}

const TIMES = {
  invoices: 1_000,
  dated: 800,
  within30: 720,
  notKnown: 200,
  amount: '10000000.00',
  datedAmount: '8000000.00',
  within30Amount: '7600000.00',
  notKnownAmount: '2000000.00',
  shareByNumber: 0.9,
  shareByValue: 0.95,
  notKnownShareByNumber: 0.2,
  notKnownShareByValue: 0.2,
}

export const PAYMENT_TIMES: PaymentTimesFigure = {
  ...FACTS,
  total: TIMES,
  byClass: [{ key: 'sme', times: TIMES }],
  byMonth: [
    { key: '2020-04-01', times: TIMES },
    { key: '2020-05-01', times: { ...TIMES, dated: 0, within30: 0, shareByNumber: undefined } },
  ],
}

export const LINES: Lines = {
  items: [
    {
      fileId: '0198f3a2-9000-7000-8000-3f6f0a2b7c01',
      rowNumber: 17,
      organisation: 'Example Vale NHS Foundation Trust',
      paidOn: '2020-04-30',
      supplierId: SUPPLIER.supplierId,
      supplier: 'Smallwater Medical Ltd',
      payee: 'SMALLWATER MEDICAL LTD.',
      class: 'sme',
      category: 'Clinical supplies',
      route: 'framework',
      expenseType: 'Catheters',
      transactionNumber: 'A1001',
      amount: '30000.00',
    },
    {
      fileId: '0198f3a2-9000-7000-8000-3f6f0a2b7c01',
      rowNumber: 18,
      organisation: 'Example Vale NHS Foundation Trust',
      paidOn: '2020-04-30',
      supplier: 'Individual (name withheld)',
      payee: 'Individual (name withheld)',
      class: 'individual',
      category: 'Other',
      route: 'unknown',
      amount: '-1200.50',
    },
  ],
  lines: 1_240,
  amount: '10000000.00',
  next: 'following',
}

export const SHARE_ROWS: ShareRows = {
  ...FACTS,
  numbers: NUMBERS,
  rowCount: 213,
  lines: 1_240,
  amount: '11150000.10',
  items: [
    {
      supplierId: SUPPLIER.supplierId,
      name: SUPPLIER.name,
      identified: true,
      class: 'sme',
      lines: 40,
      amount: '900000.50',
      shareOfThirdParty: 0.09,
      evidence: { source: 'notice', reference: 'ocds-made-up-1', asOf: '2020-01-31' },
    },
    {
      name: 'Individual (name withheld)',
      identified: false,
      class: 'individual',
      lines: 9,
      amount: '50000.00',
    },
  ],
}

export const KEPT: KeptFigure = {
  id: '0198f3a2-9000-7000-8000-3f6f0a2b7c07',
  measure: 'sme-share',
  calculatedAt: '2026-08-10T08:30:05Z',
  figure: SHARE,
  restated: [
    {
      ...SHARE,
      dataCut: { cut: 90, at: '2026-11-10T08:30:05Z' },
      numbers: { ...NUMBERS, share: 0.26 },
    },
  ],
  sql: 'select sum(amount) from spend_public.payments',
}
