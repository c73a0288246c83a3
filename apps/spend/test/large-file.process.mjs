// Reads a spend file of the given size that exists nowhere but in this stream, and says what it took.
import { createDataSource } from '@inroad/database/data-source'
import { Transactions } from '@inroad/database/transactions'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { registerAuthority } from '@inroad/spend/authorities/register-authority'
import { TakeFile } from '@inroad/spend/files/receiving/take-file'

const [megabytes = '10', date = '01/04/2026'] = process.argv.slice(2)
const HEADER = 'Date,Expense Type,Supplier,Transaction Number,Amount,Description\r\n'

async function* spendFile() {
  yield Buffer.from(HEADER)
  for (let [bytes, row] = [0, 0]; bytes < Number(megabytes) * 1e6;) {
    let text = ''
    for (let more = 0; more < 2_000; more++, row++) {
      const supplier = `Supplier ${row % 10_000} of Example Vale Ltd`
      text += `${date},Type ${row % 300},${supplier},T${row},${row % 9_000}.50,Order ${row} of goods\r\n`
    }
    bytes += text.length
    yield Buffer.from(text)
  }
}

const url = process.env.DATABASE_URL ?? ''
const dataSource = createDataSource({ service: 'spend', url, poolSize: 5 })
await dataSource.initialize()
const transactions = new Transactions(dataSource)
const authorityId = await transactions.run((tx) =>
  registerAuthority(tx, { code: 'RX0', name: 'Example Vale NHS Foundation Trust' }),
)
const takeFile = new TakeFile(transactions, new Outbox(new Wake(dataSource, 'spend')))
const file = { name: 'large.csv', source: 'RX0', authorityId, dateOrder: 'day-first', most: 1e10 }
const { rows, state } = await takeFile.run(spendFile(), file)
const megabytesUsed = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(`${JSON.stringify({ state, rows, megabytesUsed })}\n`)
await dataSource.destroy()
