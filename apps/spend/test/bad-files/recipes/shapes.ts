import { each, file, GOOD, HEADER, pay, type Recipe } from './recipe.js'

const lines = (count: number, line: string) => `${line}\n`.repeat(count)

export const SHAPES: Recipe[] = [
  ...each(
    'supplier',
    {
      '': 'supplier-missing',
      '   ': 'supplier-missing',
      '\u00a0': 'supplier-missing',
      'A\u0000B': 'nul-byte',
      ['Alder '.repeat(200)]: 'cell-too-long',
      ['x'.repeat(70_000)]: 'cell-too-long',
      Total: '',
      'TOTAL GAS & POWER LTD': '',
      '=HYPERLINK("http://example.invalid")': '',
      '@SUM(1+1)': '',
      "'; DROP TABLE lines; --": '',
      '<script>alert(1)</script>': '',
      '10008721': '',
      'EXPONENTIAL�E LTD': '',
      '🧁 Cakes': '',
      'NHS0000RJ701 : Fennel Vale NHST': '',
      '\ud800': '',
    },
    (name) => `a supplier called ${JSON.stringify(name.slice(0, 40))}`,
  ),
  ...each(
    'number',
    { ['9'.repeat(501)]: 'cell-too-long', '1\u00002': 'nul-byte', '': '', '1e10': '' },
    (number) => `a transaction number of ${JSON.stringify(number.slice(0, 12))}`,
  ),
  {
    name: 'a row that ends too early',
    content: () => file(GOOD, 'Health,Fennel Vale NHS Trust,14/04/2020', GOOD),
    outcome: '2 taken; 3 too-few-cells',
  },
  {
    name: 'a row of one word',
    content: () => file(GOOD, 'END'),
    outcome: '1 taken; 3 too-few-cells',
  },
  {
    name: 'a row with a cell too many',
    content: () => file(GOOD, `${GOOD},more`),
    outcome: '1 taken; 3 too-many-cells',
  },
  {
    name: 'rows with empty cells behind the last',
    content: () => file(`${GOOD},,,`, `${GOOD}, ,`),
    outcome: '2 taken',
  },
  {
    name: 'a row of a million commas',
    content: () => file(GOOD, ','.repeat(1_000_000), GOOD),
    outcome: '2 taken',
  },
  {
    name: 'a payment followed by a million commas and a word',
    content: () => file(GOOD, `${GOOD}${','.repeat(1_000_000)}x`, GOOD),
    outcome: '2 taken; 3 too-many-cells',
  },
  {
    name: 'a header followed by half a million commas',
    content: () => `${HEADER}${','.repeat(500_000)}\n${GOOD}\n`,
    outcome: '1 taken',
  },
  {
    name: 'two million commas in a row',
    content: () => file(GOOD, ','.repeat(2_000_000), GOOD),
    outcome: '2 taken; 3 record-too-long',
  },
  {
    name: 'nothing but commas',
    content: () => ','.repeat(100_000),
    outcome: 'unreadable too-many-columns',
  },
  {
    name: 'six hundred columns without a known heading',
    content: () => lines(5, Array.from({ length: 600 }, (_, n) => `c${n}`).join(',')),
    outcome: 'unreadable too-many-columns',
  },
  {
    name: 'a row of two megabytes',
    content: () => file(GOOD, pay({ area: 'x'.repeat(2_000_000) }), GOOD),
    outcome: '2 taken; 3 record-too-long',
  },
  {
    name: 'a last row of two megabytes without an end',
    content: () => `${file(GOOD)}${'x'.repeat(2_000_000)}`,
    outcome: '1 taken; 3 record-too-long',
  },
  {
    name: 'two rows of two megabytes',
    content: () => file('x'.repeat(2_000_000), GOOD, 'y'.repeat(2_000_000), GOOD),
    outcome: '2 taken; 2 record-too-long; 4 record-too-long',
  },
  {
    name: 'a first line of two megabytes',
    content: () => `${'x'.repeat(2_000_000)}\n${file(GOOD)}`,
    outcome: 'unreadable line-too-long:1',
  },
  {
    name: 'a cell of eighty thousand letters that is not read',
    content: () => file(`${'x'.repeat(80_000)}${GOOD.slice(6)}`),
    outcome: '1 taken',
  },
  {
    name: 'blank lines between the rows',
    content: () => file('', GOOD, '', ',,,,,,,', '   ', 'x', GOOD, '', ''),
    outcome: '2 taken; 7 too-few-cells',
  },
  {
    name: 'a header and nothing else',
    content: () => `${HEADER}\n`,
    outcome: '0 taken',
  },
  {
    name: 'the header again between the rows',
    content: () => file(GOOD, HEADER, GOOD, HEADER.toUpperCase()),
    outcome: '2 taken; 3 header-repeated; 5 header-repeated',
  },
  ...['Total', 'TOTAL:', 'Grand Total', 'Sub-total', 'Sum:', 'Total spend', 'Total for April'].map(
    (word) => ({
      name: `a last row that says "${word}"`,
      content: () => file(GOOD, `,,,,,${word},,1234.50`),
      outcome: '1 taken; 3 total-row',
    }),
  ),
  {
    name: 'a total in the first column',
    content: () => file(GOOD, 'Total,,,,,,,1234.50'),
    outcome: '1 taken; 3 total-row',
  },
  {
    name: 'a total without a word',
    content: () => file(GOOD, ',,,,,,,1234.50'),
    outcome: '1 taken; 3 total-row',
  },
  {
    name: 'a total with a date and no number',
    content: () => file(GOOD, pay({ supplier: 'Total', number: '' })),
    outcome: '1 taken; 3 total-row',
  },
  {
    name: 'cells that have slipped under an empty heading',
    content: () =>
      'Entity,Date,,Supplier,Transaction Number,Amount\n' +
      'Fennel Vale NHS Trust,14/04/2020,,Alder Bakery Ltd,1001,500\n'.repeat(3) +
      'Fennel Vale NHS Trust,14/04/2020,Alder Bakery Ltd,1002,600,7\n',
    outcome: '3 taken; 5 row-shifted',
  },
]
