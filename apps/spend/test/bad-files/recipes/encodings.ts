import { utf16 } from '../pieces.js'
import { file, GOOD, HEADER, pay, type Recipe } from './recipe.js'

const latin = (text: string) => Buffer.from(text, 'latin1')
const pounds = () => file(pay({ amount: '£500' }), pay({ amount: 'x' }))
const PAIR = '1 taken; 3 amount-unreadable'

export const ENCODINGS: Recipe[] = [
  { name: 'pounds in UTF-8', content: pounds, outcome: PAIR },
  { name: 'pounds in Windows-1252', content: () => latin(pounds()), outcome: PAIR },
  { name: 'a byte order mark', content: () => `\ufeff${pounds()}`, outcome: PAIR },
  { name: 'UTF-16, little end first', content: () => utf16(pounds()), outcome: PAIR },
  { name: 'UTF-16, big end first', content: () => utf16(pounds(), { big: true }), outcome: PAIR },
  {
    name: 'UTF-16 without a mark, little end first',
    content: () => utf16(pounds(), { mark: false }),
    outcome: PAIR,
  },
  {
    name: 'UTF-16 without a mark, big end first',
    content: () => utf16(pounds(), { mark: false, big: true }),
    outcome: PAIR,
  },
  {
    name: 'UTF-16 with half a letter at the end',
    content: () => Buffer.concat([utf16(pounds()), Buffer.from([0x41])]),
    outcome: `${PAIR}; 4 too-few-cells`,
  },
  {
    name: 'UTF-8 with one broken line',
    content: () => Buffer.concat([Buffer.from(file(pay({ area: 'Café' }))), latin('£,x\r\n')]),
    outcome: '1 taken; 3 too-few-cells',
  },
  {
    name: 'a broken letter at the very end',
    content: () => Buffer.concat([Buffer.from(file(GOOD)), Buffer.from([0xe2, 0x82])]),
    outcome: '1 taken; 3 too-few-cells',
  },
  {
    name: 'pounds in Windows-1252 after two megabytes of plain letters',
    content: () =>
      latin(file(...Array.from({ length: 20_000 }, () => GOOD), pay({ amount: '£5' }), 'x')),
    outcome: '20001 taken; 20003 too-few-cells',
  },
  {
    name: 'lines that end as on old Macs',
    content: () => pounds().replaceAll('\r\n', '\r'),
    outcome: PAIR,
  },
  {
    name: 'lines that end as on Unix',
    content: () => pounds().replaceAll('\r\n', '\n'),
    outcome: PAIR,
  },
  {
    name: 'lines that end now so, now so',
    content: () => `${HEADER}\n${GOOD}\r\n${GOOD}\nx\r\n${GOOD}`,
    outcome: '3 taken; 4 too-few-cells',
  },
  {
    name: 'a last line without an end',
    content: () => `${HEADER}\n${GOOD}\n${pay({ amount: 'x' })}`,
    outcome: PAIR,
  },
  {
    name: 'zero bytes after the last row, as damaged disks leave them',
    content: () => file(GOOD) + '\0'.repeat(20),
    outcome: '1 taken; 3 nul-byte',
  },
  {
    name: 'control characters in a cell',
    content: () => file(pay({ area: 'Ward\u0001\u0002\u001b[31m' })),
    outcome: '1 taken',
  },
]
