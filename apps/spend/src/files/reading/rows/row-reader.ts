import { readAmount } from '../amounts/read-amount.js'
import { dateReader, type DateRead } from '../dates/read-date.js'
import type { Reading, RejectedLine, SpendLine } from '../reading.js'
import type { SplitRecord } from '../records/split-record.js'
import { reject, type Rejection } from './reject.js'
import { rowShape, type RowShape } from './row-shape.js'
import { hasLongCell, TextColumns } from './text-columns.js'
import { trimmed } from './trimmed.js'
import { explain, isBlank, isTotal } from './unfit-rows.js'

type PaidOn = DateRead | { day?: undefined; fault: 'date-missing' }

/** Turns records into payment lines or rejected rows. */
export class RowReader {
  private readonly shape: RowShape
  private readonly readDate: (text: string) => DateRead
  private readonly texts: TextColumns
  private readonly supplier: number
  private readonly amount: number
  private readonly paidOn: number
  private readonly invoiceOn: number
  private readonly mayShift: boolean

  constructor(private readonly reading: Reading) {
    const { columns, header } = reading
    this.shape = rowShape(reading)
    this.readDate = dateReader(reading.dateOrder)
    this.texts = new TextColumns(reading)
    this.supplier = columns.supplier ?? -1
    this.amount = columns.amount ?? -1
    this.paidOn = columns.paidOn ?? -1
    this.invoiceOn = columns.invoiceOn ?? -1
    this.mayShift = header.includes('')
  }

  /** Adds the record to one of the lists, or to neither when it is blank. */
  read(record: SplitRecord, lines: SpendLine[], rejected: RejectedLine[]): void {
    const outcome = this.outcome(record)
    if (outcome === undefined) return
    if ('rule' in outcome) rejected.push(reject(record, outcome))
    else lines.push(outcome)
  }

  /** For records in which zero bytes may stand: none of PostgreSQL's texts can hold one. */
  readDamaged(record: SplitRecord, lines: SpendLine[], rejected: RejectedLine[]): void {
    const value = record.cells.find((cell) => cell.includes('\0'))
    if (value === undefined) this.read(record, lines, rejected)
    else rejected.push(reject(record, { rule: 'nul-byte', value: value.slice(0, 200) }))
  }

  private outcome(record: SplitRecord): SpendLine | Rejection | undefined {
    const { cells, fault } = record
    if (fault) return { rule: fault, value: cells[0] }
    if (this.shape.fits(cells)) return this.payment(cells, record.line)
    return isBlank(cells) ? undefined : this.misfit(cells)
  }

  private payment(cells: string[], rowNumber: number): SpendLine | Rejection | undefined {
    const name = trimmed(cells[this.supplier])
    const { amount = '', fault } = readAmount(trimmed(cells[this.amount]))
    const { day = '', fault: dateFault } = this.date(trimmed(cells[this.paidOn]))
    if (name === '' || fault || dateFault) {
      return explain(this.reading, cells, { name, amount: amount || undefined, fault, dateFault })
    }
    const why = this.isSuspect(cells, name) ? this.suspicion(cells, name, amount) : undefined
    const invoiceOn = this.invoiceOn === -1 ? undefined : this.invoiceDay(cells)
    return why ?? this.texts.line(cells, { rowNumber, name, amount, paidOn: day, invoiceOn })
  }

  /** Cheap, for rows in which nothing is missing: whether it is worth looking closer. */
  private isSuspect(cells: string[], name: string): boolean {
    return this.mayShift || hasLongCell(cells) || (name.length <= 60 && isTotal(name))
  }

  private suspicion(cells: string[], name: string, amount: string): Rejection | undefined {
    return explain(this.reading, cells, { name, amount }) ?? this.texts.tooLong(cells)
  }

  private misfit(cells: string[]): Rejection {
    const money = readAmount(trimmed(cells[this.amount]))
    return { ...this.shape.misfit(cells), amount: money.amount }
  }

  private date(text: string): PaidOn {
    if (text !== '') return this.readDate(text)
    const { dateOfFile } = this.reading
    return dateOfFile === undefined ? { fault: 'date-missing' } : { day: dateOfFile }
  }

  /** An invoice's date that can't be read is no reason to lose the payment. */
  private invoiceDay(cells: string[]): string | undefined {
    const text = trimmed(cells[this.invoiceOn])
    return text === '' ? undefined : this.readDate(text).day
  }
}
