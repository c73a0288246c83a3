import { counted } from '../../../kit/how-long.js'
import { pounds } from '../../../kit/pounds.js'
import { yearName } from '../scope/showing.js'

/** A figure's own page. */
export const figureText = {
  title: 'SME share of direct spend',
  numbers: {
    heading: 'The formula with its numbers',
    words:
      'SME share = spend with SMEs ÷ (spend with SMEs + with others + with those of unknown status)',
    filled: (sme: string, notSme: string, unknown: string, value: string) =>
      `${pounds(sme)} ÷ (${pounds(sme)} + ${pounds(notSme)} + ${pounds(unknown)}) = ${value}`,
    lowest: (value: string) => `If none of the unknown were SME: ${value}`,
    highest: (sme: string, unknown: string, third: string, value: string) =>
      `If all of the unknown were SME: (${pounds(sme)} + ${pounds(unknown)}) ÷ ${pounds(third)} = ${value}`,
    notYet:
      'Under half of the value is classified: this is not yet a figure, and should not be quoted.',
  },
  rows: {
    heading: 'What it is made of',
    link: 'See the suppliers behind it, with the evidence of each',
    lines: 'See the payments behind it',
    download: 'Download the suppliers behind it as CSV',
    figure: 'Download this figure as CSV',
  },
  others: {
    heading: 'The same period otherwise',
    lead: 'By each method, and by organisations as they were and as they are. All from the same point of the data.',
    caption: 'The same period by each method and series',
    first: 'Method and series',
    name: (method: string, series: 'as-was' | 'as-is') =>
      `${method}, ${series === 'as-was' ? 'as it was' : 'as it is'}`,
    shown: 'shown above',
    away: 'could not be calculated in time',
  },
  sql: {
    heading: 'The same in plain SQL',
    lead: 'On the read-only schema spend_public, which analysts may use from their own tools.',
    link: 'About the schema',
  },
  keep: {
    heading: 'Publish this figure',
    body: 'It keeps its number and an address of its own for ever, and is told to everybody who follows spend events. Do so before quoting it.',
    button: 'Publish this figure',
    refused: 'This figure cannot be published',
  },
  kept: {
    title: (who: string, year: number) => `SME share of ${who}, ${yearName(year)}`,
    tag: 'Published figure',
    when: (at: string) => `Calculated on ${at}. It stays as it is.`,
    now: {
      heading: 'Restated: the same period as it looks now',
      lead: 'From the newest data, by each method. Beside the published figure, never in its place.',
      caption: 'The published figure and the same period now',
      first: 'Figure',
      published: (method: string, cut: number) => `As published: ${method}, point ${cut}`,
      restated: (method: string, cut: number) => `Now by ${method}, point ${cut}`,
      difference: 'Difference, percentage points',
    },
  },
  suppliers: {
    title: 'Suppliers behind the SME share',
    lead: 'They add up to the figure. People are one row together.',
    sum: (rows: number, lines: number, amount: string) =>
      `${counted(rows, 'row')} of ${counted(lines, 'payment')}, ${pounds(amount)} together`,
    caption: 'Suppliers behind the SME share, the largest first',
    columns: [
      'Supplier',
      'Counts as',
      'Evidence',
      'Pounds',
      'Part of third-party spend',
      'Payments',
    ],
    notIdentified: 'known by name only',
    back: 'Back to the figure',
  },
  success: 'Published',
  successBody: 'The figure is published. Its address is the one of this page.',
} as const
