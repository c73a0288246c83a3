import { afterCommit } from '@inroad/database/transactions'
import type { Caller } from '@inroad/service-kit/access/caller'
import { Conflict } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { takeCut } from '../../cuts/take-cut.js'
import { reachableFile } from '../access/reachable-file.query.js'
import { correctionsOf, endReadings } from '../counting/end-readings.js'
import { queueThoseWhoRepeat } from '../counting/read-again.js'
import { IngestSignal } from '../ingesting/ingest-signal.js'
import { takeTurn } from '../settling/take-turn.js'

const WITHDRAW = `
  update files set state = 'withdrawn', questions = '[]', leased_until = null,
         version = version + 1, updated_at = now()
   where id = any($1::int[]) and state <> 'withdrawn'`

const PAYERS = `
  select distinct a.authority_id as id
    from reading_authorities a join readings r on r.id = a.reading_id
   where r.file_id = any($1::int[]) and r.until_cut is null order by 1`

/** Rows that this correction had put right are rejected again. */
const UNSETTLE = `
  update rejected_lines set settled_by_reading_id = null
   where settled_by_reading_id in (select id from readings where file_id = any($1::int[]))`

/** What it had replaced counts again, with its corrections. */
const BRING_BACK = `
  update files set state = 'queued', leased_until = null, attempts = 0, version = version + 1,
         updated_at = now()
   where state = 'superseded' and (id = $1 or corrects_id = $1)`

/** Takes a file back: its payments count no longer, and those it kept out count in their files. */
@Injectable()
export class WithdrawFile {
  constructor(private readonly signal: IngestSignal) {}

  async run(
    tx: EntityManager,
    { fileId, caller }: { fileId: string; caller: Caller },
  ): Promise<void> {
    const file = await reachableFile(tx, caller, fileId)
    if (file.state === 'superseded') {
      const message = 'Another file replaces it: take that one back.'
      throw new Conflict('FILE_COUNTS_NO_LONGER', message)
    }
    if (file.state === 'withdrawn') return
    const files = [file.id, ...(await correctionsOf(tx, [file.id]))]
    const payers = await tx.query<{ id: number }[]>(PAYERS, [files])
    await takeTurn(
      tx,
      payers.map(({ id }) => id),
    )
    await tx.query(WITHDRAW, [files])
    await tx.query(UNSETTLE, [files])
    const ended = await endReadings(tx, files, await takeCut(tx, 'file withdrawn'))
    await queueThoseWhoRepeat(tx, ended)
    if (file.supersedesId !== null) await tx.query(BRING_BACK, [file.supersedesId])
    afterCommit(tx, this.signal.raise)
  }
}
