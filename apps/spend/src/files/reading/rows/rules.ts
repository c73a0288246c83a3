import type { AmountFault } from '../amounts/read-amount.js'
import type { DateFault } from '../dates/read-date.js'

export type Rule =
  | AmountFault
  | DateFault
  | 'date-missing'
  | 'supplier-missing'
  | 'cell-too-long'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'row-shifted'
  | 'quote-unclosed'
  | 'record-too-long'
  | 'nul-byte'
  | 'total-row'
  | 'header-repeated'

/** What to do about a rejected row, in words for whoever gave the file. */
export const ADVICE: Record<Rule, string> = {
  'amount-missing': 'Fill in the amount.',
  'amount-unreadable': 'Write the amount as pounds with at most two decimals, for example 1234.50.',
  'amount-too-precise': 'Give the amount to the penny: it is not rounded here.',
  'amount-too-large': 'Check the amount: it has more than 16 digits before the point.',
  'amount-exponent':
    'The spreadsheet has cut digits off (1.2E+05): format the column as a number and save again.',
  'amount-spreadsheet-error':
    'The spreadsheet could not work this cell out: mend its formula and save again.',
  'amount-other-currency': 'Give the amount in pounds sterling.',
  'date-missing': 'Fill in the date of payment.',
  'date-unreadable': 'Write the date as dd/mm/yyyy.',
  'date-impossible': 'There is no such day: correct the date.',
  'date-contradicts-order':
    "The date only makes sense in another order than the rest of the file's: write it in the file's order.",
  'supplier-missing': 'Fill in who was paid.',
  'cell-too-long': 'Shorten the cell: so long a text is not what its column is for.',
  'too-few-cells': 'Fill in the missing cells: the row ends before the columns that are needed.',
  'too-many-cells':
    'Put quotation marks round cells that contain the separator: the row has more cells than the header.',
  'row-shifted':
    'Move the cells back under their headings: something stands under no heading at all.',
  'quote-unclosed':
    'Close the quotation mark, or double it where it belongs to the text. The rows below were read on their own.',
  'record-too-long': 'So long a row is no payment: look for missing line ends.',
  'nul-byte': 'Delete the zero bytes: the file was damaged on its way.',
  'total-row': 'Nothing: a total is not a payment.',
  'header-repeated': 'Nothing: it is the header again.',
}

export const RULES: readonly string[] = Object.keys(ADVICE)
