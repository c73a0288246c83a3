import { file, GOOD, HEADER, pay, type Recipe } from './recipe.js'

const many = (count: number, row = GOOD) => Array.from({ length: count }, () => row)

export const QUOTES: Recipe[] = [
  {
    name: 'a quotation mark that opens in the last row',
    content: () => file(GOOD, pay({ supplier: '"Alder Bakery Ltd' })),
    outcome: '1 taken; 3 quote-unclosed',
  },
  {
    name: 'a quotation mark that opens in the middle',
    content: () => file(GOOD, pay({ supplier: '"Alder Bakery Ltd' }), GOOD, GOOD),
    outcome: '3 taken; 3 quote-unclosed',
  },
  {
    name: 'a quotation mark that the next row’s would close',
    content: () =>
      file(GOOD, pay({ supplier: '"Alder Bakery' }), pay({ amount: '"1,234.50"' }), GOOD),
    outcome: '3 taken; 3 quote-unclosed',
  },
  {
    name: 'a quotation mark that opens far above the cell limit',
    content: () => file(pay({ supplier: '"Alder' }), ...many(2000)),
    outcome: '2000 taken; 2 quote-unclosed',
  },
  {
    name: 'quotation marks open in two rows far apart',
    content: () =>
      file(pay({ area: '"Ward' }), ...many(900), pay({ supplier: '"Alder' }), ...many(900)),
    outcome: '1800 taken; 2 quote-unclosed; 903 quote-unclosed',
  },
  {
    name: 'a quotation mark open in every row',
    content: () => file(...many(500, pay({ supplier: '"Alder Bakery Ltd' }))),
    outcome: 'unreadable quotes-unclosed:2',
  },
  {
    name: 'a quotation mark open in the header',
    content: () => `${HEADER.replace('Supplier', '"Supplier')}\n${GOOD}\n`,
    outcome: 'unreadable quotes-unclosed:1',
  },
  {
    name: 'quotation marks that are not doubled, in one line',
    content: () => file(pay({ supplier: '"Alder "Best" Bakery Ltd"' })),
    outcome: '1 taken',
  },
  {
    name: 'quotation marks that are not doubled, over two lines',
    content: () => file(GOOD, pay({ supplier: '"Alder "Best"\nBakery Ltd"' }), GOOD),
    outcome: '2 taken; 3 too-few-cells; 4 too-few-cells',
  },
  {
    name: 'letters behind a closing quotation mark',
    content: () => file(GOOD, pay({ supplier: '"Alder" Bakery' }), GOOD),
    outcome: '2 taken; 3 quote-unclosed',
  },
  {
    name: 'inches',
    content: () => file(pay({ type: '5" pipes' })),
    outcome: '1 taken',
  },
  {
    name: 'cells over several lines, which are well',
    content: () => file(pay({ area: '"Ward 7\r\nand 8"' }), pay({ amount: 'x' })),
    outcome: '1 taken; 4 amount-unreadable',
  },
  {
    name: 'a cell over several lines in a row with too few cells',
    content: () => file(GOOD, 'Health,"Fennel\nVale",14/04/2020', GOOD),
    outcome: '2 taken; 3 quote-unclosed; 4 too-few-cells',
  },
  {
    name: 'a cell of many lines beyond the limit',
    content: () => file(GOOD, pay({ area: `"${`${'x'.repeat(40_000)}\n`.repeat(2)}"` }), GOOD),
    outcome: '2 taken; 3 quote-unclosed; 4 too-few-cells; 5 quote-unclosed',
  },
  {
    name: 'nothing but quotation marks',
    content: () => '"'.repeat(10_000),
    outcome: 'unreadable no-table',
  },
  {
    name: 'a row of quotation marks',
    content: () => file(GOOD, '"'.repeat(99_999), GOOD),
    outcome: '2 taken; 3 quote-unclosed',
  },
  {
    name: 'a quotation mark at the very end',
    content: () => `${file(GOOD)}"`,
    outcome: '1 taken; 3 quote-unclosed',
  },
  {
    name: 'empty cells in quotation marks',
    content: () => file(GOOD, '"","","","","","","",""', GOOD),
    outcome: '2 taken',
  },
  {
    name: 'a lost quotation mark in a title',
    content: () => `"Spend over 25,000\n${file(GOOD)}`,
    outcome: '1 taken',
  },
]
