import { file, GOOD, HEADER, pay, type Recipe } from './recipe.js'

const ROWS = `${GOOD}\n${GOOD}\n`
const NAMES = [
  'Alder Bakery Ltd',
  'Beech Bakery Ltd',
  'Cedar Cakes Limited',
  'Dogwood Group',
  'Elm plc',
]
const SUPPLIERS = NAMES.map((supplier) => `${pay({ supplier })}\n`).join('')
const under = (header: string) => `${header}\n${ROWS}`

export const HEADERS: Recipe[] = [
  {
    name: 'titles above the header',
    content: () => `Fennel Vale NHS Trust\nSpend over £25,000, April 2020\n\n${file('x', GOOD)}`,
    outcome: '1 taken; 5 too-few-cells',
  },
  {
    name: 'forty lines of notes above the header',
    content: () => `${'Please read, and note: the date.\n'.repeat(40)}${file(GOOD)}`,
    outcome: '1 taken',
  },
  {
    name: 'no header',
    content: () => `${SUPPLIERS}x\n`,
    outcome: 'asks columns; 5 taken; 6 too-few-cells',
  },
  {
    name: 'the header of another kind of file',
    content: () => 'Surname,First name,Cake\nPlum,Ada,Lemon drizzle\nPlum,Bo,Seed cake\n',
    outcome: 'asks columns,date; not read',
  },
  {
    name: 'a header in words that nobody here knows',
    content: () => under('Aaa,Bbb,Ccc,Ddd,Eee,Fff,Ggg,Hhh'),
    outcome: 'asks columns; not read',
  },
  {
    name: 'a header without a supplier',
    content: () => under(HEADER.replace('Supplier', 'Cake')),
    outcome: 'asks columns; not read',
  },
  {
    name: 'a header without an amount',
    content: () => under(HEADER.replace('Amount', 'Cake')),
    outcome: 'asks columns; not read',
  },
  {
    name: 'a merged heading above the supplier',
    content: () => `${HEADER.replace('Supplier', '')}\n${SUPPLIERS}`,
    outcome: '5 taken',
  },
  {
    name: 'a merged heading above the amount',
    content: () => under(HEADER.replace(',Amount', ',')),
    outcome: 'asks columns; not read',
  },
  {
    name: 'headings over each other’s columns',
    content: () =>
      'Date,Supplier,Amount\n14/04/2020,500.00,Alder Bakery Ltd\n15/04/2020,600.00,Elm plc\n',
    outcome: 'asks columns; 0 taken; 2 amount-unreadable; 3 amount-unreadable',
  },
  {
    name: 'account numbers under the heading of the supplier',
    content: () => 'Date,Supplier,Amount\n14/04/2020,1000872,5\n15/04/2020,1000873,6\n',
    outcome: 'asks columns; 2 taken',
  },
  {
    name: 'misspelt headings',
    content: () =>
      under('Dept,Entuty,Data,Expsene Type,Exepnse Area,Suppkuer,Transacton No,Ammount'),
    outcome: '2 taken',
  },
  {
    name: 'a heading over two lines',
    content: () => `${HEADER.replace('Amount', '"Amount\n(GBP)"')}\n${GOOD}\nx\n`,
    outcome: '1 taken; 4 too-few-cells',
  },
  {
    name: 'a first payment run into the header',
    content: () => `${HEADER}${GOOD}\n${ROWS}`,
    outcome: 'asks columns; 2 taken',
  },
  {
    name: 'semicolons',
    content: () => under(HEADER).replaceAll(',', ';'),
    outcome: '2 taken',
  },
  {
    name: 'tabs',
    content: () => under(HEADER).replaceAll(',', '\t'),
    outcome: '2 taken',
  },
  {
    name: 'bars',
    content: () => under(HEADER).replaceAll(',', '|'),
    outcome: '2 taken',
  },
  {
    name: 'a separator that only the header uses',
    content: () => `${HEADER.replaceAll(',', ';')}\n${ROWS}`,
    outcome: 'asks date; 0 taken; 2 too-few-cells; 3 too-few-cells',
  },
  {
    name: 'a line that tells a spreadsheet the separator',
    content: () => `sep=;\n${under(HEADER).replaceAll(',', ';')}`,
    outcome: '2 taken',
  },
]
