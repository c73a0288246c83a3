import { armFailpoints } from '@inroad/testing/failpoints'
import { verifyFiles } from '../src/files/verifying/verify-files.js'
import { SpendDatabase } from './spend-database.js'
import { FileTaker, payment, spendFile } from './spend-files.js'

const ALPHA = payment('Alpha Building Ltd', '100.00', { number: 'A1' })
const BETA = payment('Beta Care Ltd', '200.00', { number: 'B1' })
const GAMMA = payment('Gamma Software Ltd', '300.00', { number: 'G1' })

describe('reading spend files', () => {
  let database: SpendDatabase
  let files: FileTaker
  beforeEach(async () => {
    database = await SpendDatabase.open()
    files = new FileTaker(database)
  })
  afterEach(async () => {
    const wrong = (await verifyFiles(database.transactions.dataSource)).filter(({ ok }) => !ok)
    await database.close()
    expect(wrong).toEqual([])
  })

  it('counts a row that stands twice in a file once', async () => {
    const { rows, sterling } = await files.take(spendFile([ALPHA, BETA, ALPHA, ALPHA]))
    expect(rows).toEqual({ in: 4, accepted: 2, rejected: 0, duplicate: 2 })
    expect(sterling).toMatchObject({ in: '500.00', accepted: '300.00', duplicate: '200.00' })
  })

  it('takes rows that differ in one column for different payments', async () => {
    const other = payment('Alpha Building Ltd', '100.00', { number: 'A1', area: 'Theatres' })
    const { rows } = await files.take(spendFile([ALPHA, other]))
    expect(rows).toMatchObject({ accepted: 2, duplicate: 0 })
  })

  it('adds nothing when the same file comes again', async () => {
    const content = spendFile([ALPHA, BETA])
    await files.take(content)
    const again = await files.take(content, { name: 'other-name.csv' })
    expect(again).toMatchObject({ known: true, state: 'ingested', rows: { accepted: 2 } })
    expect(await files.counted()).toEqual({ rows: 2, sterling: '300.00' })
  })

  it('adds only what is new of a file that overlaps another', async () => {
    await files.take(spendFile([ALPHA, BETA]))
    const { rows } = await files.take(spendFile([BETA, GAMMA]))
    expect(rows).toEqual({ in: 2, accepted: 1, rejected: 0, duplicate: 1 })
    expect(await files.counted()).toEqual({ rows: 3, sterling: '600.00' })
  })

  it('counts the same row of another payer as another payment', async () => {
    await files.take(spendFile([ALPHA]))
    const { rows } = await files.take(spendFile([ALPHA, BETA]), { org: 'RZ9' })
    expect(rows).toMatchObject({ accepted: 2, duplicate: 0 })
  })

  it('counts a shared row once though two files of it are read at the same moment', async () => {
    const contents = [1, 2, 3, 4].map((n) =>
      spendFile([ALPHA, payment('Delta Ltd', `${n}.00`, { number: `D${n}` })]),
    )
    const taken = await Promise.all(contents.map((content) => files.take(content)))
    expect(taken.map(({ rows }) => rows?.duplicate).sort()).toEqual([0, 1, 1, 1])
    expect(await files.counted()).toEqual({ rows: 5, sterling: '110.00' })
  })

  it('counts a row in the other file when the file that counted it is taken back', async () => {
    const first = await files.take(spendFile([ALPHA, BETA]))
    await files.take(spendFile([BETA, GAMMA]))
    await files.withdraw(first.id)
    expect(await files.counted()).toEqual({ rows: 1, sterling: '300.00' })
    expect(await files.readWaiting()).toBe(1)
    expect(await files.counted()).toEqual({ rows: 2, sterling: '500.00' })
  })

  it('asks nobody to read again when the row is counted in the new file as well', async () => {
    const first = await files.take(spendFile([ALPHA, BETA]))
    const overlapping = await files.take(spendFile([BETA, GAMMA]))
    const [{ id: supersedesId } = { id: 0 }] = await database.query<{ id: number }>(
      'select id from files where public_id = $1',
      [first.id],
    )
    await files.take(spendFile([payment('Alpha Ltd', '1.00'), BETA]), { supersedesId })
    expect(await files.readWaiting()).toBe(0)
    expect(await files.counted()).toEqual({ rows: 3, sterling: '501.00' })
    await files.withdraw(overlapping.id)
    expect(await files.counted()).toEqual({ rows: 2, sterling: '201.00' })
  })

  it.each(['F40', 'F41'])('leaves nothing of a reading that broke off at %s', async (point) => {
    const disarm = armFailpoints(`${point}:throw`)
    await expect(files.take(spendFile([ALPHA, BETA]))).rejects.toThrow(point)
    disarm()
    for (const table of ['lines', 'cells', 'readings', 'outbox', 'duplicate_lines', 'cuts']) {
      expect([table, await database.query(`select 1 from ${table}`)]).toEqual([table, []])
    }
    await database.query('update files set leased_until = null')
    expect(await files.readWaiting()).toBe(1)
    expect(await files.counted()).toEqual({ rows: 2, sterling: '300.00' })
  })

  it('knows an invoice by its number, on however many lines, and when it was paid', async () => {
    const header = 'Date,Supplier,Transaction Number,Invoice Date,Amount,Description'
    const rows = [
      ['30/04/2026', 'Alpha Ltd', 'A1', '01/04/2026', '60.00', 'a'],
      ['30/04/2026', 'Alpha Ltd', 'A1', '01/04/2026', '40.00', 'b'],
      ['30/04/2026', 'Alpha Ltd', 'A2', '31/03/2026', '10.00', 'late by a day'],
      ['30/04/2026', 'Alpha Ltd', 'A3', '29/04/2026', '-5.00', 'credit'],
      ['30/04/2026', 'Alpha Ltd', 'A4', '', '7.00', 'undated'],
      ['30/04/2026', 'Alpha Ltd', '', '', '1.00', 'without a number'],
      ['30/04/2026', 'Alpha Ltd', '', '', '2.00', 'without a number'],
    ]
    await files.take(spendFile(rows, header))
    expect(
      await database.query(
        `select invoices, dated, dated_amount::text as "datedAmount", within_30 as "inTime",
                within_30_amount::text as "inTimeAmount" from invoice_cells`,
      ),
    ).toEqual([{ invoices: 6, dated: 2, datedAmount: '110.00', inTime: 1, inTimeAmount: '100.00' }])
  })

  it('compares every row of a file in which very many repeat', async () => {
    const rows = Array.from({ length: 120_000 }, (_, n) =>
      payment('Alpha Building Ltd', `${(n % 500) + 1}.00`, { number: `${n % 500}` }),
    )
    const { rows: counts } = await files.take(spendFile(rows))
    expect(counts).toEqual({ in: 120_000, accepted: 500, rejected: 0, duplicate: 119_500 })
  }, 60_000)

  it('keeps what is wrong of rows that it does not take, and their pence', async () => {
    const bad = payment('Beta Care Ltd', '12.34', { date: '31/02/2026' })
    const { rows, sterling } = await files.take(spendFile([ALPHA, bad]))
    expect(rows).toMatchObject({ accepted: 1, rejected: 1 })
    expect(sterling).toMatchObject({ in: '112.34', rejected: '12.34' })
    expect(
      await database.query(
        'select row_number as row, column_name as at, value from rejected_lines',
      ),
    ).toEqual([{ row: 3, at: 'Date', value: '31/02/2026' }])
  })
})
