import type { DataSource } from 'typeorm'
import type { SpendLine } from '../reading/reading.js'
import { PayeeList } from './payee-list.js'
import { WordList } from './word-list.js'

/** Words of lines by their numbers, each list in the order of the lines. */
export interface LineWords {
  payees: number[]
  expenseTypes: (number | undefined)[]
  expenseAreas: (number | undefined)[]
  contracts: (number | undefined)[]
}

/** PostgreSQL indexes no longer text; nobody's type of expense is longer. */
const LONGEST = 500

/**
 * Numbers of the words in lines. New words are kept in short transactions of their own: files that
 * are read at the same time never wait for each other's, and words that no line uses do no harm.
 */
export class Words {
  private readonly payees: PayeeList
  private readonly expenseTypes: WordList
  private readonly expenseAreas: WordList
  private readonly contracts: WordList

  constructor(dataSource: DataSource) {
    this.payees = new PayeeList(dataSource)
    this.expenseTypes = new WordList(dataSource, { table: 'expense_types', column: 'name' })
    this.expenseAreas = new WordList(dataSource, { table: 'expense_areas', column: 'name' })
    const references = { table: 'contract_references', column: 'reference' } as const
    this.contracts = new WordList(dataSource, references)
  }

  async of(lines: readonly SpendLine[]): Promise<LineWords> {
    return {
      payees: await this.payees.idsOf(lines),
      expenseTypes: await this.expenseTypes.idsOf(lines.map((line) => short(line.expenseType))),
      expenseAreas: await this.expenseAreas.idsOf(lines.map((line) => short(line.expenseArea))),
      contracts: await this.contracts.idsOf(lines.map((line) => short(line.contract))),
    }
  }
}

function short(word: string | undefined): string | undefined {
  return word !== undefined && word.length > LONGEST ? word.slice(0, LONGEST) : word
}
