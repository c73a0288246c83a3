import { readReturn, reportOn } from './read-return.js'

const HEADER = 'Sub-contractor name,Company number,Spend,SME status'
const csv = (...rows: string[]) => readReturn(Buffer.from([HEADER, ...rows].join('\r\n')))
const faults = (...rows: string[]) => csv(...rows).faults.map(({ row, rule }) => [row, rule])

describe('a return of a strategic supplier', () => {
  it('is read with names, numbers, pounds and statuses in the ways people write them', () => {
    const { lines, faults: none } = csv(
      'Calder Catheters Ltd,9999991,"£1,250.50",SME',
      '"Dale Dressings, Leeds",sc123456, 300 ,no',
      'Vale Valves,,0.10,',
    )
    expect(none).toEqual([])
    expect(lines).toEqual(
      [
        ...[{ row: 2, name: 'Calder Catheters Ltd', companyNumber: '09999991' }],
        ...[{ row: 3, name: 'Dale Dressings, Leeds', companyNumber: 'SC123456' }],
        ...[{ row: 4, name: 'Vale Valves' }],
      ].map((line, at) => ({
        ...line,
        status: ['sme', 'not-sme', 'unknown'][at],
        amount: ['1250.50', '300.00', '0.10'][at],
      })),
    )
  })

  it.each([
    ['another order and other words', 'SME?,Supplier,Annual spend (£)\nyes,Calder,5', 'utf8'],
    ['semicolons', 'Name;Amount;Status\nCalder;5;SME', 'utf8'],
    ['tabs', 'Name\tAmount\tStatus\nCalder\t5\tSME', 'utf8'],
    ['a byte order mark', '\uFEFFName,Amount,Status\nCalder,5,SME', 'utf8'],
    ['UTF-16', '\uFEFFName,Amount,Status\nCalder,5,SME', 'utf16le'],
  ] as const)('is read with %s', (_, text, encoding) => {
    const { lines, faults: none } = readReturn(Buffer.from(text, encoding))
    expect(none).toEqual([])
    expect(lines).toEqual([{ row: 2, name: 'Calder', status: 'sme', amount: '5.00' }])
  })

  it('is read in Windows-1252, too', () => {
    const bytes = Buffer.from('Name,Amount,Status\nCaf\xe9,\xa35,SME', 'latin1')
    expect(readReturn(bytes).lines).toMatchObject([{ name: 'Café', amount: '5.00' }])
  })

  it.each([
    ['name-missing', ',,5,SME'],
    ['name-unusable', `${'x'.repeat(301)},,5,SME`],
    ['name-unusable', 'a\u0000b,,5,SME'],
    ['company-number-unreadable', 'Calder,12345678901,5,SME'],
    ['company-number-unreadable', 'Calder,=1+1,5,SME'],
    ['amount-missing', 'Calder,,,SME'],
    ['amount-unreadable', 'Calder,,five,SME'],
    ['amount-too-precise', 'Calder,,5.005,SME'],
    ['amount-below-zero', 'Calder,,(5.00),SME'],
    ['status-unreadable', 'Calder,,5,perhaps'],
    ['too-many-cells', 'Calder, Leeds,,5,SME'],
  ])('is refused as %s in %j', (rule, row) => {
    expect(faults('First,,1,SME', row)).toEqual([[3, rule]])
  })

  it('tells every fault of every row, in the order of the rows', () => {
    expect(faults(',x,y,z', 'Calder,,5,SME', '', 'CALDER LTD,,6,SME')).toEqual([
      [2, 'name-missing'],
      [2, 'company-number-unreadable'],
      [2, 'amount-unreadable'],
      [2, 'status-unreadable'],
      [5, 'given-twice'],
    ])
  })

  it('knows a sub-contractor again by number whatever the name, and not by name with two numbers', () => {
    expect(faults('Calder,9999991,5,SME', 'Calder Group,09999991,6,SME')).toEqual([
      [3, 'given-twice'],
    ])
    expect(faults('Calder,9999991,5,SME', 'Calder,9999992,6,SME')).toEqual([])
  })

  it.each([
    ['a column is missing', 'Name,Amount\nCalder,5', [[1, 'column-missing']]],
    ['there is no row', HEADER, [[2, 'no-rows']]],
    [
      'there is nothing',
      '',
      [
        [1, 'column-missing'],
        [1, 'column-missing'],
        [1, 'column-missing'],
      ],
    ],
    ['a quote is never closed', `${HEADER}\nCalder,,5,SME\n"Dale,,5,SME\n`, [[3, 'not-csv']]],
    ['a cell has no end', `${HEADER}\n"${'x'.repeat(50_000)}",,5,SME`, [[2, 'not-csv']]],
  ])('is refused where %s', (_, text, expected) => {
    const read = readReturn(Buffer.from(text))
    expect(read.faults.map(({ row, rule }) => [row, rule])).toEqual(expected)
    expect(read.lines).toEqual([])
  })

  it('of a PDF or zeros is refused and not read', () => {
    for (const bytes of [Buffer.from('%PDF-1.4\n1 0 obj'), Buffer.alloc(5000)]) {
      expect(readReturn(bytes).faults.length).toBeGreaterThan(0)
    }
  })

  it('is reported with at most two hundred faults and with all counted', () => {
    const report = reportOn(csv(...Array.from({ length: 300 }, () => ',,5,SME'), 'Calder,,5,SME'))
    expect([report.faultCount, report.faults.length, report.rows]).toEqual([300, 200, 1])
    expect(report.sterling).toEqual({
      ...{ total: '5.00', sme: '5.00' },
      ...{ notSme: '0.00', unknown: '0.00' },
    })
  })
})
