import { TEST_INSTALLATION, TEST_PERSON } from '@inroad/testing/access-for-tests'
import { Readable } from 'node:stream'
import { registerAuthority } from '../src/authorities/register-authority.js'
import { WithdrawFile } from '../src/files/changing/withdraw-file.js'
import { claimNextFile } from '../src/files/ingesting/file-to-read.js'
import { IngestFile } from '../src/files/ingesting/ingest-file.js'
import { IngestSignal } from '../src/files/ingesting/ingest-signal.js'
import { TakeFile, type TakenFile } from '../src/files/receiving/take-file.js'
import type { SpendDatabase } from './spend-database.js'

/** A file of payments as trusts publish them, in our own words. */
export function spendFile(
  rows: readonly (readonly (string | number)[])[],
  header = 'Entity,Date,Expense Type,Expense Area,Supplier,Transaction Number,Amount',
): string {
  return [header, ...rows.map((row) => row.join(','))].join('\r\n') + '\r\n'
}

/** One payment of that file. */
export function payment(
  supplier: string,
  amount: string | number,
  { date = '02/04/2026', number = '', area = 'Estates' } = {},
): (string | number)[] {
  return [
    'Example Vale NHS Foundation Trust',
    date,
    'Building works',
    area,
    supplier,
    number,
    amount,
  ]
}

/** Takes in files the way commands do. */
export class FileTaker {
  private readonly takeFile: TakeFile

  constructor(private readonly database: SpendDatabase) {
    this.takeFile = new TakeFile(database.transactions, database.outbox)
  }

  async take(
    content: string | Buffer,
    {
      name = 'april.csv',
      org = 'RX0',
      supersedesId,
    }: { name?: string; org?: string; supersedesId?: number } = {},
  ): Promise<TakenFile> {
    const authorityId = await this.database.run((tx) =>
      registerAuthority(tx, { code: org, name: `Example ${org}` }),
    )
    const file = { name, source: org, authorityId, supersedesId, most: 100_000_000 }
    return this.takeFile.run(Readable.from([Buffer.from(content)]), file)
  }

  /** Reads what waits, as the worker of the service does. Gives how many files that were. */
  async readWaiting(): Promise<number> {
    const { transactions, outbox } = this.database
    const ingestFile = new IngestFile(transactions, outbox)
    for (let read = 0; ; read++) {
      const file = await claimNextFile(transactions.dataSource)
      if (!file) return read
      await ingestFile.run(file)
    }
  }

  async withdraw(fileId: string): Promise<void> {
    const caller = {
      personId: TEST_PERSON,
      roles: ['operator' as const],
      organisation: TEST_INSTALLATION,
    }
    const withdrawFile = new WithdrawFile(new IngestSignal())
    await this.database.run((tx) => withdrawFile.run(tx, { fileId, caller }))
  }

  /** Rows and pounds that count now, of all files. */
  async counted(): Promise<{ rows: number; sterling: string }> {
    const [sum] = await this.database.query<{ rows: number; sterling: string }>(
      `select coalesce(sum(c.lines), 0)::int as rows, coalesce(sum(c.amount), 0.00)::text as sterling
         from cells c join readings r on r.id = c.reading_id
        where r.from_cut is not null and r.until_cut is null`,
    )
    return sum ?? { rows: 0, sterling: '' }
  }
}
