import { pieces } from '../../../test/bad-files/pieces.js'
import { proposeReading } from './propose-reading.js'
import type { Reading } from './reading.js'

const FILE = 'Fennel Vale\n\nDate;Who;What;Sum\n14/04/2020;Alder Bakery Ltd;Cakes;5,00\n'
const HEADER = ['Date', 'Who', 'What', 'Sum']

describe('the reading proposed for a file', () => {
  it('says where the header is, what separates cells and what the columns tell', async () => {
    const content = 'Spend over 25,000\n\nDate|Supplier|Amount\n14/04/2020|Alder Bakery Ltd|£5\n'
    expect(await proposeReading(pieces(content, 5))).toEqual({
      reading: {
        encoding: 'utf-8',
        separator: '|',
        headerLine: 3,
        header: ['Date', 'Supplier', 'Amount'],
        columns: { paidOn: 0, supplier: 1, amount: 2 },
        dateOrder: 'day-first',
        dateOrderReason: '14/04/2020 can only be read day-first.',
      },
      questions: [],
      sample: {
        header: ['Date', 'Supplier', 'Amount'],
        rows: [['14/04/2020', 'Alder Bakery Ltd', '£5']],
      },
    })
  })

  it('asks what it could not find, and shows what it saw', async () => {
    const { questions } = await proposeReading(pieces(FILE))
    expect(questions).toEqual([
      {
        code: 'columns',
        message: 'No column for supplier was found among: "Date", "Who", "What", "Sum".',
        choices: ['supplier'],
      },
    ])
  })

  it('takes the columns from an earlier file of the source with the same header', async () => {
    const earlier = remembered({ header: HEADER, columns: { paidOn: 0, supplier: 2, amount: 3 } })
    const other = remembered({ header: ['Date', 'Who'], columns: { supplier: 0, amount: 1 } })
    const { reading, questions } = await proposeReading(pieces(FILE), [other, earlier])
    expect(reading).toMatchObject({ headerLine: 3, columns: { paidOn: 0, supplier: 2, amount: 3 } })
    expect(questions).toEqual([])
  })

  it('takes an order that dates leave open from an earlier file, or the name of the file', async () => {
    const content = 'Date,Supplier,Amount\n02/04/2020,Alder Bakery Ltd,5\n'
    const asked = await proposeReading(pieces(content))
    expect(asked.questions).toMatchObject([{ code: 'date-order' }])
    const header = ['Date', 'Supplier', 'Amount']
    const columns = { paidOn: 0, supplier: 1, amount: 2 }
    const earlier = remembered({ header, columns, dateOrder: 'month-first' })
    const known = await proposeReading(pieces(content), [earlier])
    expect(known).toMatchObject({ questions: [], reading: { dateOrder: 'month-first' } })
    const named = await proposeReading(pieces(content), [], 'fennel-vale-april.csv')
    expect(named).toMatchObject({ questions: [], reading: { dateOrder: 'day-first' } })
  })

  it('follows the first date that proves the order, wherever in the file it stands', async () => {
    const rows = '02/04/2020,Alder Bakery Ltd,5\n'.repeat(40_000)
    const content = `Date,Supplier,Amount\n${rows}4/30/2020,Alder Bakery Ltd,5\n`
    const { reading, questions } = await proposeReading(pieces(content))
    expect(reading.dateOrder).toBe('month-first')
    expect(questions).toEqual([])
  })

  it('lets go of a file once it knows enough', async () => {
    let closed = false
    async function* endless() {
      try {
        yield Buffer.from('Date,Supplier,Amount\n')
        for (;;) yield Buffer.from('14/04/2020,Alder Bakery Ltd,5\n'.repeat(1000))
      } finally {
        closed = true
      }
    }
    await proposeReading(endless())
    expect(closed).toBe(true)
  })
})

function remembered(changes: Partial<Reading>): Reading {
  const reading: Reading = {
    encoding: 'utf-8',
    separator: ',',
    headerLine: 1,
    header: [],
    columns: {},
    dateOrder: 'day-first',
  }
  return { ...reading, ...changes }
}
