import { linesOf, readFile } from '../../../test/bad-files/read-file.js'
import { pieces } from '../../../test/bad-files/pieces.js'
import { readLines } from './read-lines.js'
import type { Reading } from './reading.js'

const HEADER =
  'Entity,Date,Invoice Date,Supplier,Supplier Postcode,VAT No,Company No,Transaction No,Amount,Description'
const READING: Reading = {
  encoding: 'utf-8',
  separator: ',',
  headerLine: 1,
  header: ['Date', 'Supplier', 'Amount'],
  columns: { paidOn: 0, supplier: 1, amount: 2 },
  dateOrder: 'day-first',
}

describe('the lines of a file', () => {
  it('carry all that the columns tell, as it is written', async () => {
    const row =
      'Fennel Vale,02/04/2020,14/03/2020, KINGS COLLEGE:03529700 ,AB1 2CD,GB123456789,00000123,T1,"-£1,234.5",Buns'
    const { lines } = await readFile(`${HEADER}\n${row}\n`)
    expect(lines).toEqual([
      {
        rowNumber: 2,
        paidOn: '2020-04-02',
        amount: '-1234.50',
        payee: {
          name: 'KINGS COLLEGE:03529700',
          postCode: 'AB1 2CD',
          vatNumber: 'GB123456789',
          companyNumber: '00000123',
        },
        authority: 'Fennel Vale',
        expenseType: undefined,
        expenseArea: undefined,
        transactionNumber: 'T1',
        invoiceOn: '2020-03-14',
        contract: undefined,
        description: 'Buns',
      },
    ])
  })

  it('that are rejected end where their line ends, whatever ends it', async () => {
    const { rejected } = await linesOf('Date,Supplier,Amount\r\nsoon,Alder,5\r\n', READING)
    expect(rejected.map(({ cells }) => cells)).toEqual([['soon', 'Alder', '5']])
  })

  it('that are rejected say where, what, why and what to do, with the amount if there is one', async () => {
    const { rejected } = await linesOf('Date,Supplier,Amount\nsoon,Alder,5\n', READING)
    expect(rejected).toEqual([
      {
        rowNumber: 2,
        column: 'Date',
        value: 'soon',
        rule: 'date-unreadable',
        advice: 'Write the date as dd/mm/yyyy.',
        amount: '5.00',
        cells: ['soon', 'Alder', '5'],
      },
    ])
  })

  it('without a date of their own are of the last day that the file is said to be of', async () => {
    const content = 'Date,Supplier,Amount\n,Alder,5\n14/04/2020,Elm,6\n'
    const { lines } = await linesOf(content, { ...READING, dateOfFile: '2020-04-30' })
    expect(lines.map(({ paidOn }) => paidOn)).toEqual(['2020-04-30', '2020-04-14'])
  })

  it('are refused when the header is not where the reading has it', async () => {
    const read = linesOf('Date,Payee,Amount\n14/04/2020,Alder,5\n', READING)
    await expect(read).rejects.toMatchObject({ code: 'header-gone', line: 1 })
  })

  it('are the same in whatever pieces the file comes', async () => {
    const rows = Array.from({ length: 9000 }, (_, n) =>
      n % 5 === 0 ? `14/04/2020,"Alder\n${n}","1,00${n % 9}.00"` : `14/04/2020,Elm £ ${n},${n}.5`,
    )
    const content = ['Date,Supplier,Amount', ...rows].join('\n')
    const whole = await linesOf(content, READING, 10_000_000)
    expect(whole.lines).toHaveLength(9000)
    for (const size of [997, 65_536, 70_001]) {
      expect(await linesOf(content, READING, size)).toEqual(whole)
    }
  })

  it('may end with CR alone, whether the reading says so or not', async () => {
    const content = 'Date,Supplier,Amount\r14/04/2020,Elm,5\r15/04/2020,"Al\nder",6\r'
    const said = await linesOf(content, { ...READING, newline: '\r' })
    expect(said.lines.map(({ rowNumber }) => rowNumber)).toEqual([2, 3])
    expect(await linesOf(content, READING)).toEqual(said)
  })

  it('come with how far into the file they end', async () => {
    const content = `Date,Supplier,Amount\n${'14/04/2020,Elm,5\n'.repeat(20_000)}`
    let last = 0
    for await (const { bytesRead } of readLines(pieces(content), READING)) {
      expect(bytesRead).toBeGreaterThanOrEqual(last)
      last = bytesRead
    }
    expect(last).toBe(content.length)
  })
})
