import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { type CopyStreamQuery, from } from 'pg-copy-streams'
import type { EntityManager } from 'typeorm'

/** Characters that are sent at once. */
const PIECE = 256 * 1024

/** `copy ... from stdin` on the connection of a transaction; nothing else may use it until `end`. */
export class CopyStream {
  private pending = ''

  private constructor(private readonly stream: CopyStreamQuery) {}

  /** @param columns such as `lines (reading_id, row_number)` */
  static async open(tx: EntityManager, columns: string): Promise<CopyStream> {
    const client = (await tx.queryRunner?.connect()) as PoolClient
    const stream = client.query(from(`copy ${columns} from stdin`))
    // Told again by `write` or `end`; an error nobody listens to would end the process.
    stream.on('error', () => undefined)
    return new CopyStream(stream)
  }

  /** Rows in the text form of COPY, each with its line end. */
  async write(rows: string): Promise<void> {
    this.pending += rows
    if (this.pending.length >= PIECE) await this.flush()
  }

  async end(): Promise<void> {
    await this.flush()
    this.stream.end()
    await finished(this.stream)
  }

  /** Leaves the statement failed; the transaction is then rolled back. */
  async abort(): Promise<void> {
    this.stream.destroy()
    await finished(this.stream).catch(() => undefined)
  }

  private async flush(): Promise<void> {
    const piece = Buffer.from(this.pending)
    this.pending = ''
    if (this.stream.errored) throw this.stream.errored
    if (!this.stream.write(piece)) await once(this.stream, 'drain')
  }
}
