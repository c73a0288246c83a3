import { counted, number } from '../../../kit/how-long.js'
import { share, yearName } from '../scope/showing.js'

/** Who the spend goes to. */
export const suppliersText = {
  top: {
    lead: 'The suppliers who were paid most in the year, firms and NHS Supply Chain. People are never named.',
    chart: 'Suppliers paid most',
    bar: (name: string, amount: string) => `${name}: ${amount}`,
    caption: 'Suppliers paid most, in pounds',
    columns: ['Supplier', 'Status', 'Pounds', 'Part of spend', 'Invoices', 'Payments'],
    others: (suppliers: number) => `${counted(suppliers, 'other supplier')}`,
    total: 'All together',
    more: 'Show more suppliers',
    notIdentified: 'known by name only',
  },
  concentration: {
    lead: 'On how few suppliers the spend rests. Suppliers who gave back more than they were paid are left out.',
    heading: (suppliers: number, all: number) =>
      `${counted(suppliers, 'supplier')} of ${number(all)} hold 80% of the spend`,
    chart: 'Part of the spend that the largest suppliers hold together',
    mark: (suppliers: number) => `${counted(suppliers, 'supplier')}: 80%`,
    counted: 'suppliers, from the largest',
    facts: {
      largest: 'Largest supplier',
      hhi: 'Herfindahl-Hirschman index',
      hhiOf: (value: number) =>
        `${number(Math.round(value))} of 10,000 (the sum of squared shares in percent; the higher, the fewer hold the spend)`,
      amount: 'Spend counted here',
    },
    caption: 'What the largest suppliers hold together',
    columns: ['Suppliers, from the largest', 'Pounds', 'Part of spend'],
  },
  changes: {
    lead: (year: number) =>
      `Suppliers of this year beside those of the year before, ${yearName(year)}.`,
    notComparable: (year: number) =>
      `No file of ${yearName(year)} is here, so nobody can be called new or lost.`,
    unequal: (months: number, before: number) =>
      `Payments of ${counted(months, 'month')} of this year and of ${counted(before, 'month')} of the year before are here. Some suppliers seem new or lost only because files are missing.`,
    chart: 'Suppliers new, kept and lost',
    groups: { gained: 'New suppliers', kept: 'Paid in both years', lost: 'Suppliers lost' },
    bar: (count: number) => counted(count, 'supplier'),
    caption: 'Suppliers new, kept and lost',
    columns: ['Suppliers', 'Number', 'Pounds', 'Of them SMEs', 'Pounds to SMEs'],
    largest: {
      gained: 'The largest new suppliers',
      kept: 'The largest paid in both years',
      lost: 'The largest suppliers lost',
    },
    lostNote: 'Pounds are of the year in which they were paid.',
    supplierColumns: ['Supplier', 'Status', 'Pounds'],
  },
  share: (value: number | undefined) => (value === undefined ? '' : share(value)),
} as const
