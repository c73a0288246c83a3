import { number, whenExactly } from '../../../kit/how-long.js'
import { pounds } from '../../../kit/pounds.js'
import { share, yearName } from './showing.js'

const classes: Readonly<Record<string, string>> = {
  sme: 'SME',
  'not-sme': 'Not an SME',
  unknown: 'Not known',
  'nhs-supply-chain': 'NHS Supply Chain',
  nhs: 'NHS bodies',
  government: 'Government',
  'pensions-and-tax': 'Pensions and tax',
  individual: 'Individuals',
}

const routes: Readonly<Record<string, string>> = {
  framework: 'Framework',
  'dynamic-market': 'Dynamic market',
  'non-framework': 'Not from a framework',
  'provider-selection-regime': 'Provider Selection Regime (PSR)',
  'nhs-supply-chain': 'NHS Supply Chain',
  unknown: 'Route not known',
}

/** Words that stand on every page of figures. */
export const figuresText = {
  section: 'SME share of NHS spend',
  everybody: 'All organisations together',
  classes,
  routes,
  choice: (who: string, year: string) => `${who}, ${year}`,
  change: 'Change organisation, year or method',
  asIs: 'with the organisations it followed',
  byMethod: (name: string) => `method ${name}`,
  atCut: (cut: string) => `data as of point ${cut}`,
  narrowed: {
    category: (name: string) => `category: ${name}`,
    region: (code: string) => `region: ${code}`,
  },
  more: 'More of these figures',
  pages: {
    overview: 'The share at a glance',
    overTime: 'Over the years',
    months: 'By month',
    categories: 'By category of spend',
    routes: 'By route to market',
    organisations: 'By organisation, beside its peers',
    regions: 'By region',
    suppliers: 'Suppliers paid most',
    concentration: 'How many suppliers hold the spend',
    changes: 'New suppliers and suppliers lost',
    payments: 'Invoices paid within 30 days',
    lines: 'The payments themselves',
    indirect: 'Indirect spend: suppliers of suppliers',
    methods: 'How the share is calculated',
  },
  download: 'Download these figures as CSV',
  save: 'Save this view',
  ofItself: 'This figure on its own page: formula, rows, how to rebuild it',
  parts: ['SME', 'Not an SME', 'Not known'] as const,
  headline: {
    figure: (value: string) => `${value} of direct spend went to SMEs`,
    notYet: 'Not yet a figure',
    nothing: 'No spend with third parties',
    nothingBody: 'No payments to firms of this choice are here, so there is no share.',
    range: (lowest: number, highest: number) =>
      `Between ${share(lowest)} and ${share(highest)}: the lower if none of the spend of unknown status went to SMEs, the higher if all of it did.`,
    certain: 'The status of every supplier is known, so there is no range.',
    tooLittle: (coverage: number, needed: number) =>
      `The status is known for ${share(coverage)} of the value. A share is a figure from ${share(needed)} on.`,
    soFar: (lowest: number, highest: number) =>
      `What is known so far puts the share anywhere between ${share(lowest)} and ${share(highest)}.`,
    noShare: 'Credits outweigh payments in a part of it, so there is no share.',
    unknown: (value: number) => `${share(value)} of the value is of unknown status`,
  },
  target: (value: number, scope: string) =>
    scope === 'in-scope'
      ? `Target: ${share(value)} (PPN 001 applies)`
      : `Target: ${share(value)} (voluntary)`,
  targetName: 'Target',
  about: {
    heading: 'About this figure',
    definition: 'What is measured',
    formula: 'Formula',
    method: 'Method',
    methodOf: (name: string, definition: string) => `${name} (SME by ${definition})`,
    cut: 'Data as of',
    cutOf: (cut: number, at: string) => `point ${number(cut)} of the data, ${whenExactly(at)}`,
    organisation: 'Organisation',
    predecessors: 'Counted with it',
    series: 'Series',
    seriesOf: {
      'as-was': 'as it was: each organisation by itself',
      'as-is': 'as it is: with the organisations it followed',
    },
    year: 'Financial year',
    yearOf: (year: number) => `${yearName(year)}: 1 April ${year} to 31 March ${year + 1}`,
    coverage: 'Coverage',
    coverageOf: (value: number) => `the status is known for ${share(value)} of third-party spend`,
    unmatched: 'Unmatched',
    unmatchedOf: (value: number) => `${share(value)} was paid to names nobody has identified yet`,
    rebuild: 'Command that makes it again',
    none: 'nothing was spent',
  },
  table: {
    third: 'Third-party spend',
    lines: 'Payments',
    share: 'SME share',
    range: 'Lowest to highest',
    coverage: 'Coverage',
    total: 'All together',
    notYet: 'not yet a figure',
    noShare: 'no share',
    rangeOf: (lowest: number, highest: number) => `${share(lowest)} to ${share(highest)}`,
  },
  legend: {
    range: 'From none to all of the unknown',
    uncertain: 'Not yet a figure',
    middleHalf: 'The middle half',
    peers: 'Others of its kind',
  },
  exact: (amount: string) => pounds(amount),
  seeRows: (name: string) => `see payments: ${name}`,
  paging: { label: 'Pages', next: 'Next page', first: 'First page' },
  success: 'Done',
} as const

export type FiguresText = typeof figuresText
