import { dayName } from '../scope/showing.js'

/** How the SME share is calculated, in words. */
export const methodsText = {
  title: 'How the SME share is calculated',
  lead: 'Each method is a file with a version. Once published it never changes, so last year’s figure can be made again to the penny; a better method gets a new name, and both results are shown.',
  usual: 'used where nobody names another',
  rows: {
    summary: 'In short',
    definition: 'What an SME is',
    formula: 'Formula',
    leftOut: 'Left out',
    apart: 'Shown apart',
    statusAsOf: 'Status as of',
    sources: 'Whose word counts, the most trusted first',
    confidence: 'Least confidence of a match',
    group: 'Groups',
    accounts: 'Accounts at Companies House',
    monthsBack: 'How far the oldest evidence reaches back',
    figureFrom: 'A share is a figure from',
    categories: 'Rules of categories',
    published: 'Published',
    sha256: 'SHA-256 of its file',
  },
  group: {
    true: 'A firm whose group is known not to be an SME is not one either.',
    false: 'Groups are not looked at.',
  },
  accounts: { true: 'They count where nothing better is known.', false: 'They do not count.' },
  monthsBack: (months: number) => `${months} months before its day`,
  coverage: (value: string) => `${value} coverage on`,
  statusAsOf: {
    'last-day-of-month-of-payment': 'the last day of the month of payment',
    'last-day-of-financial-year': 'the last day of the financial year',
  } as Readonly<Record<string, string>>,
  sources: {
    manual: 'decided by an analyst, with its source',
    organisations: 'declared by the firm here',
    list: 'a loaded list of classified firms',
    notice: 'declared in a notice',
    accounts: 'accounts at Companies House',
  } as Readonly<Record<string, string>>,
  published: dayName,
  notes: 'Notes',
  see: (name: string) => `The newest year by ${name}`,
} as const
