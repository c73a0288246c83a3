import { Transactions } from '@inroad/database/transactions'
import { Injectable } from '@nestjs/common'
import { authorityOf } from '../../authorities/authority-of.js'
import { storedBytes } from '../bytes/stored-bytes.query.js'
import { proposeReading } from '../reading/propose-reading.js'
import type { DateOrder, Question, Reading } from '../reading/reading.js'
import { UnreadableFile } from '../reading/unreadable-file.js'
import type { Proposal } from './proposal.js'
import { headerKey, mappingsOf, type SourceMapping } from './source-mappings.js'

export interface FileToPropose {
  id: number
  /** May say of which month it is. */
  name: string
  source: string
  authorityId?: number
  /** What was said of its dates beforehand. */
  dateOrder?: DateOrder
  /** Whether a reading without any doubt needs nobody's word. */
  confirmsItself: boolean
}

/** Looks at the bytes of a file and says how it would be read, and what must be asked first. */
@Injectable()
export class ProposeFile {
  constructor(private readonly transactions: Transactions) {}

  async run(file: FileToPropose): Promise<Proposal> {
    const { dataSource } = this.transactions
    const mappings = await mappingsOf(dataSource, file.source)
    try {
      const readings = mappings.map(({ reading }) => reading)
      const proposed = await proposeReading(storedBytes(dataSource, file.id), readings, file.name)
      const { questions, reading } = answered(proposed, file.dateOrder)
      const known = mappings.some((one) => headerKey(one.reading) === headerKey(reading))
      const payer = await this.payer(file, proposed, mappings)
      const asked = [...questions, ...payer.questions]
      const confirmed = known || file.confirmsItself
      const state = asked.length === 0 && confirmed ? 'queued' : 'asking'
      const { authorityId } = payer
      const { sample } = proposed
      return { state, reading, sample, questions: asked, confirmed, authorityId }
    } catch (error) {
      if (error instanceof UnreadableFile) return refused(error)
      throw error
    }
  }

  /** As it was given; else a column says it; else as for the files before; else it is asked. */
  private async payer(
    { authorityId }: FileToPropose,
    { reading, sample }: { reading: Reading; sample: { rows: string[][] } },
    mappings: readonly SourceMapping[],
  ): Promise<{ authorityId?: number; questions: Question[] }> {
    if (authorityId !== undefined) return { authorityId, questions: [] }
    const at = reading.columns.authority
    const names = at === undefined ? [] : sample.rows.map((row) => row[at]?.trim() ?? '')
    for (const entityName of new Set(names.filter((name) => name !== ''))) {
      if (await this.transactions.run((tx) => authorityOf(tx, { entityName }))) {
        return { questions: [] }
      }
    }
    const before = mappings.find((one) => one.authorityId !== null)?.authorityId
    if (before) return { authorityId: before, questions: [] }
    return { questions: [whoPaid(names.find((name) => name !== ''))] }
  }
}

function answered(
  { reading, questions }: { reading: Reading; questions: Question[] },
  dateOrder: DateOrder | undefined,
): { reading: Reading; questions: Question[] } {
  if (!dateOrder) return { reading, questions }
  const open = questions.filter(({ code }) => code !== 'date-order')
  return { reading: { ...reading, dateOrder }, questions: open }
}

function whoPaid(name: string | undefined): Question {
  const seen = name ? `It names "${name.slice(0, 100)}", which nobody here knows. ` : ''
  return {
    code: 'authority',
    message: `${seen}Which organisation made these payments? Give its ODS code, such as RQM.`,
  }
}

function refused({ code, message, line }: UnreadableFile): Proposal {
  const where = line === undefined ? '' : `Line ${line}: `
  return {
    state: 'refused',
    questions: [{ code, message: `${where}${message}` }],
    confirmed: false,
  }
}
