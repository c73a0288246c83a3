import type { Transactions } from '@inroad/database/transactions'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { DataSource } from 'typeorm'
import type { FileQuestion, FileState, RowCounts, SterlingSums } from '../file.view.js'
import { giveUp } from '../ingesting/failed-file.js'
import { claimFile } from '../ingesting/file-to-read.js'
import { IngestFile } from '../ingesting/ingest-file.js'
import { ProposeFile } from '../proposing/propose-file.js'
import type { DateOrder } from '../reading/reading.js'
import { UnreadableFile } from '../reading/unreadable-file.js'
import { LATEST, ROWS, STERLING } from '../viewing/reading-sums.js'
import { type ArrivedFile, KeepFile } from './keep-file.js'

/** A file that lies on this machine. */
export interface LocalFile {
  name: string
  source: string
  /** The payer of every line; undefined where a column says it. */
  authorityId?: number
  supersedesId?: number
  dateOrder?: DateOrder
  /** Bytes. */
  most: number
}

/** What became of a file that was taken in. */
export interface TakenFile {
  /** Public id. */
  id: string
  name: string
  /** These very bytes were here before. */
  known: boolean
  state: FileState
  questions: FileQuestion[]
  /** Absent where it was not read. */
  rows?: RowCounts
  sterling?: SterlingSums
}

/**
 * Takes in a file and reads it at once, for commands. What leaves no doubt is read without asking:
 * whoever gives the command sees at once what became of it, and can say it was wrong.
 */
export class TakeFile {
  private readonly keepFile: KeepFile
  private readonly proposeFile: ProposeFile
  private readonly ingestFile: IngestFile

  constructor(
    private readonly transactions: Transactions,
    outbox: Outbox,
  ) {
    this.keepFile = new KeepFile(transactions)
    this.proposeFile = new ProposeFile(transactions)
    this.ingestFile = new IngestFile(transactions, outbox)
  }

  async run(
    bytes: AsyncIterable<Uint8Array>,
    file: LocalFile,
    onProgress?: (bytesRead: number) => void,
  ): Promise<TakenFile> {
    const propose = (id: number) => this.proposeFile.run({ ...file, id, confirmsItself: true })
    const options = { most: file.most, propose, lease: true }
    const arrived = await this.keepFile.run(bytes, file, options)
    if (arrived.known) await this.keepFile.lookAgain(arrived, await propose(arrived.id), true)
    await this.read(arrived, onProgress)
    return taken(this.transactions.dataSource, arrived)
  }

  /** What another process has in hand is left to it. */
  private async read({ id }: ArrivedFile, onProgress?: (bytes: number) => void): Promise<void> {
    const { dataSource } = this.transactions
    const claimed = await claimFile(dataSource, id)
    if (!claimed) return
    try {
      await this.ingestFile.run(claimed, onProgress)
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      await giveUp(dataSource, claimed, error)
    }
  }
}

const TAKEN = `
  select f.public_id as id, f.name, f.state, f.questions,
         case when r.id is not null then ${ROWS} end as rows,
         case when r.id is not null then ${STERLING} end as sterling
    from files f left join lateral (${LATEST}) r on true
   where f.id = $1`

type Row = Omit<TakenFile, 'known' | 'rows' | 'sterling'> & {
  rows: RowCounts | null
  sterling: SterlingSums | null
}

async function taken(dataSource: DataSource, { id, known }: ArrivedFile): Promise<TakenFile> {
  const [row] = await dataSource.query<Row[]>(TAKEN, [id])
  if (!row) throw new Error('a file vanished after it was taken in')
  const { rows, sterling, ...rest } = row
  return { ...rest, known, ...(rows && { rows }), ...(sterling && { sterling }) }
}
