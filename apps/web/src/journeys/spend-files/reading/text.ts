import type { Field } from '../file-types.js'

/** Words about how a file is read. */
export const readingText = {
  title: 'How is this file read?',
  lead: 'Say which column holds what. What you confirm here is remembered for files of the same source.',
  questions: 'What must be told',
  columns: {
    needed: { legend: 'What every payment needs', hint: 'Each of these must be told.' },
    more: {
      legend: 'What helps',
      hint: 'Numbers of suppliers make matching sure; the rest makes figures finer.',
    },
    none: 'Not in this file',
    choice: (place: number, word: string) =>
      word === '' ? `Column ${place}` : `${place}: ${word}`,
    fields: {
      paidOn: 'Day of payment',
      supplier: 'Who was paid',
      amount: 'Amount',
      authority: 'Who paid',
      expenseType: 'Type of expense',
      expenseArea: 'Area of expense',
      transactionNumber: 'Transaction or invoice number',
      invoiceOn: 'Day of the invoice',
      description: 'Description',
      contract: 'Contract or notice reference',
      postCode: 'Post code of whoever was paid',
      vatNumber: 'VAT number of whoever was paid',
      companyNumber: 'Company number of whoever was paid',
      charityNumber: 'Charity number of whoever was paid',
      ppon: 'Public procurement organisation number (PPON)',
    } satisfies Record<Field, string>,
    missing: {
      supplier: 'Choose the column that says who was paid',
      amount: 'Choose the column with the amount',
      paidOn: 'Choose the column with the day of payment, or say the day below',
    },
    twice: (field: string, other: string) =>
      `${field}: the same column cannot also be “${other}”. Choose another`,
  },
  dates: {
    legend: 'How are days written in this file?',
    hint: 'One answer for the whole file. Months in words are always understood.',
    orders: {
      'day-first': 'The day first',
      'month-first': 'The month first',
      'year-first': 'The year first',
    },
    example: (written: string, day: string) => `${written} is ${day}`,
    never: (written: string) => `${written} would be no day`,
    missing: 'Say how days are written',
  },
  dateOfFile: {
    legend: 'Day of all payments',
    hint: 'Only where no column has the day of payment: the last day of the month that the file is of, such as 30 4 2026.',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    missing: 'Enter a day, such as 30 4 2026, or leave it empty',
  },
  org: {
    label: 'Whose payments are these?',
    hint: 'ODS code, such as RQM. Leave it empty where a column says who paid.',
    missing: 'Enter an ODS code, such as RQM, or leave it empty',
  },
  shape: {
    summary: 'The columns below look wrong',
    hint: 'When words are cut or run together, say how the file itself is written.',
    headerLine: 'Line with the names of the columns',
    headerHint: 'Counted from 1; 0 where it has none',
    headerMissing: 'Enter the number of a line, from 0 to 1000',
    separator: 'Between columns stands',
    separators: { ',': 'A comma', ';': 'A semicolon', '\t': 'A tab', '|': 'A vertical bar' },
    encoding: 'Letters are written in',
    encodings: {
      'utf-8': 'UTF-8',
      'windows-1252': 'Windows-1252 (Western Europe)',
      'utf-16le': 'UTF-16, little end first',
      'utf-16be': 'UTF-16, big end first',
    },
  },
  sample: {
    heading: 'The first rows of the file',
    caption: 'The first rows of the file, as they stand in it',
    column: (place: number) => `Column ${place}`,
    empty: 'They cannot be shown: the file could not be cut into rows.',
  },
  button: 'Read the file so',
  cancel: 'Leave it as it is',
  conflict: {
    title: 'This file has changed meanwhile',
    explanation:
      'Somebody else answered, or the file was read. Nothing of yours has been saved. Compare, then decide.',
    theirs: 'As it is now',
    yours: 'As you chose',
    keep: 'Leave it as it is now',
    overwrite: 'Read it as I chose',
    nothing: 'No reading yet',
    line: (what: string, where: string) => `${what}: ${where}`,
  },
} as const
