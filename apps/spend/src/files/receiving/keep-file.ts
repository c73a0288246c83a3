import { Transactions } from '@inroad/database/transactions'
import { Injectable } from '@nestjs/common'
import { LEASE } from '../ingesting/file-to-read.js'
import { type StoredBytes, storeBytes } from '../bytes/store-bytes.js'
import type { Proposal } from '../proposing/proposal.js'
import {
  beginFile,
  fileOfBytes,
  forgetBrokenUploads,
  forgetFile,
  type KnownFile,
  type NewFile,
} from './new-file.js'

export interface ArrivedFile extends KnownFile {
  /** These very bytes were here before. */
  known: boolean
}

export interface KeepOptions {
  /** Bytes. */
  most: number
  /** Says how the file would be read. */
  propose(fileId: number): Promise<Proposal>
  /** Whether the caller reads it itself, at once: no other process shall begin. */
  lease?: boolean
}

const ARRIVED = `
  update files
     set state = $2, sha256 = $3, bytes = $4, reading = $5, sample = $6, questions = $7,
         confirmed = $8, authority_id = coalesce(authority_id, $9), updated_at = now(),
         leased_until = case when $10 then clock_timestamp() + interval '${LEASE}' end
   where id = $1
  returning id, public_id as "publicId", authority_id as "authorityId", kind`

const LOOKED_AT = `
  update files
     set state = $2, reading = $3, sample = $4, questions = $5, confirmed = $6,
         authority_id = coalesce($7, authority_id), version = version + 1, updated_at = now(),
         leased_until = case when $8 then clock_timestamp() + interval '${LEASE}' end
   where id = $1 and state = 'asking'`

const TAKEN_ALREADY = '23505'

/** Takes in the bytes of a file, whole or not at all, and decides what comes next. */
@Injectable()
export class KeepFile {
  constructor(private readonly transactions: Transactions) {}

  /** @throws PayloadTooLargeException, or whatever broke the stream */
  async run(
    bytes: AsyncIterable<Uint8Array>,
    file: NewFile,
    options: KeepOptions,
  ): Promise<ArrivedFile> {
    const { dataSource } = this.transactions
    await forgetBrokenUploads(dataSource)
    const id = await beginFile(dataSource, file)
    try {
      const stored = await storeBytes(dataSource, id, bytes, options.most)
      const known = await fileOfBytes(dataSource, stored.sha256)
      if (known) {
        await forgetFile(dataSource, id)
        return { ...known, known: true }
      }
      const proposal = await options.propose(id)
      return await this.arrive(id, stored, proposal, options.lease ?? false)
    } catch (error) {
      await forgetFile(dataSource, id)
      throw error
    }
  }

  /** Looks again at a file that waits for answers, which somebody has now. */
  async lookAgain({ id }: KnownFile, proposal: Proposal, lease: boolean): Promise<void> {
    const { state, reading, sample, questions, confirmed, authorityId } = proposal
    const json = [reading, sample, questions].map((one) => JSON.stringify(one))
    const values = [id, state, ...json, confirmed, authorityId, lease]
    await this.transactions.dataSource.query(LOOKED_AT, values)
  }

  private async arrive(
    id: number,
    { sha256, bytes }: StoredBytes,
    { state, reading, sample, questions, confirmed, authorityId }: Proposal,
    lease: boolean,
  ): Promise<ArrivedFile> {
    const { dataSource } = this.transactions
    const json = [reading, sample, questions].map((one) => JSON.stringify(one))
    const values = [id, state, sha256, bytes, ...json, confirmed, authorityId, lease]
    try {
      const [[file] = []] = await dataSource.query<[KnownFile[], number]>(ARRIVED, values)
      if (file) return { ...file, known: false }
      throw new Error('a file was purged while it arrived')
    } catch (error) {
      const known = isTaken(error) ? await fileOfBytes(dataSource, sha256) : undefined
      if (!known) throw error
      await forgetFile(dataSource, id)
      return { ...known, known: true }
    }
  }
}

/** Somebody gave the same bytes at the same moment. */
function isTaken(error: unknown): boolean {
  return (error as { code?: unknown }).code === TAKEN_ALREADY
}
