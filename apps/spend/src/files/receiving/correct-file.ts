import { Transactions } from '@inroad/database/transactions'
import type { Caller } from '@inroad/service-kit/access/caller'
import { Conflict } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import { type ReachableFile, reachableFile } from '../access/reachable-file.query.js'
import { storedBytes } from '../bytes/stored-bytes.query.js'
import { correctionText } from '../correcting/correction-text.js'
import { IngestSignal } from '../ingesting/ingest-signal.js'
import type { Proposal } from '../proposing/proposal.js'
import { proposeReading } from '../reading/propose-reading.js'
import type { Reading } from '../reading/reading.js'
import { UnreadableFile } from '../reading/unreadable-file.js'
import { KeepFile } from './keep-file.js'

export interface GivenCorrection {
  /** Public id of the file whose rejected rows are put right. */
  fileId: string
  name?: string
  caller: Caller
}

/** Bytes: a million rejected rows. */
const MOST = 200_000_000

/** Rejected rows that come back put right. They are read as the file is, and count as payments of it. */
@Injectable()
export class CorrectFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly keepFile: KeepFile,
    private readonly signal: IngestSignal,
  ) {}

  /** @throws Conflict FILE_NOT_INGESTED where the file has no rejected rows that could be put right */
  async run(
    bytes: AsyncIterable<Uint8Array>,
    { fileId, name, caller }: GivenCorrection,
  ): Promise<{ fileId: string; known: boolean }> {
    const file = await this.transactions.run((tx) => reachableFile(tx, caller, fileId))
    const { id: correctsId, source, reading } = file
    if (file.state !== 'ingested' || file.kind !== 'spend' || !reading) throw notIngested()
    const correction = {
      ...{ name: name ?? 'corrections.csv', source, correctsId, kind: 'correction' as const },
      ...{ authorityId: file.authorityId ?? undefined, givenBy: caller.personId },
    }
    const arrived = await this.keepFile.run(bytes, correction, {
      most: MOST,
      propose: (id) => this.propose(id, { ...file, reading }),
    })
    this.signal.raise()
    return { fileId: arrived.publicId, known: arrived.known }
  }

  private async propose(
    id: number,
    { reading, authorityId }: ReachableFile & { reading: Reading },
  ): Promise<Proposal> {
    const { dataSource } = this.transactions
    try {
      const { reading: seen, sample } = await proposeReading(storedBytes(dataSource, id))
      const { encoding, separator } = seen
      const own: Reading = { ...reading, encoding, separator, headerLine: 1 }
      // To the end of it: a fault is told now, to whoever gave it.
      for await (const _ of correctionText(storedBytes(dataSource, id), own, () => undefined))
        continue
      const known = { confirmed: true, authorityId: authorityId ?? undefined }
      return { state: 'queued', reading: own, sample, questions: [], ...known }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      const { code, message, line } = error
      const where = line === undefined ? '' : `Line ${line}: `
      const questions = [{ code, message: `${where}${message}` }]
      return { state: 'refused', questions, confirmed: false }
    }
  }
}

function notIngested(): Conflict {
  return new Conflict('FILE_NOT_INGESTED', 'Only rows of a file that was read can be put right.')
}
