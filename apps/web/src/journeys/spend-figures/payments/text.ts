import { number } from '../../../kit/how-long.js'
import { share } from '../scope/showing.js'

/** How soon invoices were paid. */
export const paymentsText = {
  lead: 'Invoices paid within 30 days of their date, where the files give it (Procurement Act 2023, section 68).',
  heading: (value: number) => `${share(value)} of dated invoices were paid within 30 days`,
  byValue: (value: number) => `By value: ${share(value)}.`,
  none: 'The files of this choice give no days of invoices',
  notKnown: (value: number, invoices: number) =>
    `For ${share(value)} of ${number(invoices)} invoices the files give no day, so nothing is known of them.`,
  chart: 'Part of dated invoices paid within 30 days, by month',
  chartByClass: 'Part of dated invoices paid within 30 days, by who was paid',
  point: (name: string, value: string) => `${name}: ${value}`,
  unknown: 'not known',
  byMonth: 'By month',
  byClass: 'By who was paid',
  first: { month: 'Month', class: 'Who was paid' },
  columns: [
    'Invoices',
    'With their day',
    'Paid within 30 days',
    'Part of dated',
    'Day not known',
    'Pounds, dated',
    'Pounds within 30 days',
    'Part by value',
  ],
  total: 'All together',
} as const
