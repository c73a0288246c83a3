import { counted, number } from '../../../kit/how-long.js'
import { pounds } from '../../../kit/pounds.js'

/** The payments behind the figures. */
export const linesText = {
  lead: 'Payments as the files of their payers have them: of the newest data, classed by the usual method. Names of people are withheld.',
  sum: (lines: number, amount: string) =>
    `${counted(lines, 'payment')}, ${pounds(amount)} together`,
  nothing: 'No payment fits.',
  filters: {
    heading: 'Narrow down',
    class: 'Who was paid',
    route: 'Route to market',
    month: 'Month',
    every: 'All',
    button: 'Show payments',
    kept: 'Also narrowed to',
    category: (name: string) => `category ${name}`,
    region: (code: string) => `region ${code}`,
    supplier: (name: string) => `supplier ${name}`,
    oneSupplier: 'one supplier',
    clear: 'Show the payments of all of them',
  },
  caption: 'Payments',
  columns: [
    'Paid on',
    'Supplier',
    'Pounds',
    'Counts as',
    'Category',
    'Route',
    'Expense',
    'Name in the file',
    'Transaction',
    'Organisation',
    'Row of the file',
  ],
  rowOf: (row: number) => `row ${number(row)}`,
  months: 'Every month',
} as const
