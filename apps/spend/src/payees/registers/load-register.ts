import type { Transactions } from '@inroad/database/transactions'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import { CsvError, type Info, parse } from 'csv-parse'
import { applyStated } from '../../sme-status/apply-stated.js'
import { decideAgain } from '../decide-payees.js'
import { FORMATS, type RegisterName } from './formats/all-formats.js'
import { openRegisterFile } from './open-register-file.js'
import type { ReadRow, RegisterRow } from './register-row.js'
import { storeEntries } from './store-entries.js'
import { WrongRegisterFile } from './wrong-register-file.js'

/** A row that was not taken. */
export interface RejectedEntry {
  /** Of the file, counted from 1. */
  line: number
  column: string
  reason: string
}

export interface RegisterReport {
  register: string
  read: number
  /** Names that were not here before; a company may have several. */
  fresh: number
  skipped: number
  rejected: number
  /** The first of them. */
  faults: RejectedEntry[]
  /** Payees for whom somebody was found now. */
  found: number
}

export interface LoadOptions {
  /** Known by the first line when left out. */
  as?: RegisterName
  progress?(bytes: number, of: number): void
}

const BATCH = 20_000
const MOST_FAULTS = 1000
/** A row of Companies House has some 1,500 characters. */
const LONGEST_ROW = 65_536

/**
 * Takes in a register, in any number of transactions, and lets the payees for whom nobody was found
 * be looked up again. The same file again adds nothing.
 * @throws WrongRegisterFile where the file is of no known shape or cannot be read to its end
 */
export async function loadRegister(
  transactions: Transactions,
  outbox: Outbox,
  path: string,
  { as, progress = () => undefined }: LoadOptions = {},
): Promise<RegisterReport> {
  const report = { register: '', read: 0, fresh: 0, skipped: 0, rejected: 0, faults: [], found: 0 }
  const reading = new RegisterReading(report, as)
  const { stream, bytes } = await openRegisterFile(path)
  let seen = 0
  stream.on('data', (piece: Buffer) => {
    seen += piece.length
  })
  const store = async (rows: RegisterRow[]): Promise<void> => {
    report.fresh += await transactions.run((tx) => storeEntries(tx, report.register, rows))
    progress(seen, bytes)
  }
  const parser = stream.pipe(
    parse({
      ...{ bom: true, info: true, max_record_size: LONGEST_ROW },
      ...{ relax_column_count: true, skip_empty_lines: true, relax_quotes: true },
    }),
  )
  stream.once('error', (error) => parser.destroy(error))
  try {
    for await (const { record, info } of parser as AsyncIterable<Line>) {
      const rows = reading.take(record, info.lines)
      if (rows) await store(rows)
    }
  } catch (error) {
    throw error instanceof CsvError ? new WrongRegisterFile(notCsv(error)) : error
  } finally {
    stream.destroy()
  }
  await store(reading.rest())
  report.found = await transactions.run(async (tx) => {
    const found = await decideAgain(tx, outbox)
    await applyStated(tx)
    return found
  })
  return report
}

interface Line {
  record: string[]
  info: Info
}

/** Takes lines one by one, the first of which says what the rest mean. */
class RegisterReading {
  private read: ReadRow | undefined
  private rows: RegisterRow[] = []

  constructor(
    private readonly report: RegisterReport,
    private readonly as: RegisterName | undefined,
  ) {}

  /** @returns a full batch, now and then */
  take(fields: string[], line: number): RegisterRow[] | undefined {
    if (!this.read && !this.recognise(fields)) return undefined
    this.report.read += 1
    this.keep(fields, line)
    return this.rows.length < BATCH ? undefined : this.batch()
  }

  rest(): RegisterRow[] {
    if (!this.read) throw new WrongRegisterFile('the file is empty')
    return this.batch()
  }

  private batch(): RegisterRow[] {
    const full = this.rows
    this.rows = []
    return full
  }

  private keep(fields: string[], line: number): void {
    const result = this.read?.(fields) ?? 'skip'
    if (result === 'skip') this.report.skipped += 1
    else if ('row' in result) this.rows.push(result.row)
    else {
      this.report.rejected += 1
      if (this.report.faults.length < MOST_FAULTS) this.report.faults.push({ line, ...result })
    }
  }

  /** Whether the first line is itself a row. */
  private recognise(header: string[]): boolean {
    const formats = FORMATS.filter(({ register }) => !this.as || register === this.as)
    for (const { register, recognise } of formats) {
      const found = recognise(header)
      if (!found) continue
      this.read = found.read
      this.report.register = register
      return found.headerless
    }
    const known = formats.map(({ columns }) => `"${columns}"`).join(' or ')
    throw new WrongRegisterFile(`its first line is of no known list. It should hold ${known}`)
  }
}

function notCsv({ lines }: CsvError & { lines?: unknown }): string {
  const at = typeof lines === 'number' ? `line ${lines}` : 'a line'
  return `${at} is not valid CSV, or longer than ${LONGEST_ROW} characters. Export it again in UTF-8`
}
