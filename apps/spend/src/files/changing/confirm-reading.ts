import { afterCommit, Transactions } from '@inroad/database/transactions'
import type { Caller } from '@inroad/service-kit/access/caller'
import { Conflict, Forbidden, RuleBroken } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { authorityOf } from '../../authorities/authority-of.js'
import { mayActFor, reaches } from '../../authorities/may-act-for.js'
import { learnAuthorityName } from '../../authorities/names/learn-authority-name.js'
import { assertVersion } from '../access/assert-version.js'
import { type ReachableFile, reachableFile } from '../access/reachable-file.query.js'
import { storedBytes } from '../bytes/stored-bytes.query.js'
import type { ConfirmReadingDto } from '../files.dto.js'
import type { FileSample } from '../file.view.js'
import { IngestSignal } from '../ingesting/ingest-signal.js'
import { rememberMapping } from '../proposing/source-mappings.js'
import type { Reading } from '../reading/reading.js'
import { assertUsable } from './corrected-reading.js'
import { headerAt } from './header-at.js'

export interface ConfirmedReading {
  /** Public id. */
  fileId: string
  version: number
  caller: Caller
  answers: ConfirmReadingDto
}

const CONFIRM = `
  update files
     set state = 'queued', reading = $2, sample = $3, authority_id = $4, questions = '[]',
         confirmed = true, leased_until = null, attempts = 0, progress = 0,
         version = version + 1, updated_at = now()
   where id = $1`

/** Somebody says how a file is read: it is read so, or once more, and the source is remembered. */
@Injectable()
export class ConfirmReading {
  constructor(
    private readonly transactions: Transactions,
    private readonly signal: IngestSignal,
  ) {}

  run({ fileId, version, caller, answers }: ConfirmedReading): Promise<void> {
    return this.transactions.run(async (tx) => {
      const file = await reachableFile(tx, caller, fileId)
      assertVersion(version, file.version)
      assertChangeable(file)
      const { reading, sample } = await this.understood(file, answers)
      assertUsable(reading)
      const payer = await this.payer(tx, caller, file, answers.org)
      if (payer === null && reading.columns.authority === undefined) throw nobodyPaid()
      await this.learnName(tx, file, payer)
      const remembered = { reading, authorityId: payer }
      await rememberMapping(tx, file.source, remembered, caller.personId)
      await tx.query(CONFIRM, [file.id, JSON.stringify(reading), JSON.stringify(sample), payer])
      afterCommit(tx, this.signal.raise)
    })
  }

  private async understood(
    { id, reading, sample }: ReachableFile,
    answers: ConfirmReadingDto,
  ): Promise<{ reading: Reading; sample: FileSample }> {
    const { columns, dateOrder, dateOfFile } = answers
    const form = formOf(reading, answers)
    const same = reading !== null && isSameForm(reading, form)
    const found =
      same && sample ? sample : await headerAt(storedBytes(this.transactions.dataSource, id), form)
    const header = same ? reading.header : found.header
    // A class instance that knows more than JSON would: only what was said.
    const said = JSON.parse(JSON.stringify(columns)) as Reading['columns']
    const day = dateOfFile === undefined ? {} : { dateOfFile }
    return { reading: { ...form, header, columns: said, dateOrder, ...day }, sample: found }
  }

  private async payer(
    tx: EntityManager,
    caller: Caller,
    { authorityId }: ReachableFile,
    org: string | undefined,
  ): Promise<number | null> {
    if (org === undefined) return authorityId
    const found = await authorityOf(tx, { code: org })
    const reach = await mayActFor(tx, caller)
    if (found && reaches(reach, found.id)) return found.id
    if (!reach.all)
      throw new Forbidden('NOT_YOUR_AUTHORITY', 'You do not act for that organisation.')
    throw new RuleBroken('AUTHORITY_UNKNOWN', 'No organisation is known by this ODS code.', [
      { field: 'org', message: 'org: load the list of organisations first, or check the code' },
    ])
  }

  /** Whom the file's own column names, if it always names one: the next file will say it too. */
  private async learnName(
    tx: EntityManager,
    { reading, sample, authorityId }: ReachableFile,
    payer: number | null,
  ): Promise<void> {
    const at = reading?.columns.authority
    if (payer === null || payer === authorityId || at === undefined) return
    const names = new Set(sample?.rows.map((row) => row[at] ?? ''))
    const [name] = names
    if (name && names.size === 1) await learnAuthorityName(tx, name, payer)
  }
}

type Form = Pick<Reading, 'headerLine' | 'separator' | 'encoding'>

const USUAL: Form = { headerLine: 1, separator: ',', encoding: 'utf-8' }

/** What was said; else as it was found; else as most files are. */
function formOf(found: Reading | null, said: ConfirmReadingDto): Form {
  const { headerLine, separator, encoding } = found ?? USUAL
  return {
    headerLine: said.headerLine ?? headerLine,
    separator: said.separator ?? separator,
    encoding: said.encoding ?? encoding,
  }
}

function isSameForm(one: Reading, other: Form): boolean {
  return (
    one.headerLine === other.headerLine &&
    one.separator === other.separator &&
    one.encoding === other.encoding
  )
}

function nobodyPaid(): RuleBroken {
  return new RuleBroken('AUTHORITY_MISSING', 'Nobody is said to have made these payments.', [
    { field: 'org', message: 'org: give the ODS code of who paid, or the column that names it' },
  ])
}

function assertChangeable({ state, kind }: ReachableFile): void {
  if (kind === 'correction') {
    const message = 'A correction is read as the file it corrects is. Correct the reading of that.'
    throw new Conflict('FILE_IS_CORRECTION', message)
  }
  if (state !== 'superseded' && state !== 'withdrawn') return
  throw new Conflict('FILE_COUNTS_NO_LONGER', 'The file was replaced or taken back.')
}
