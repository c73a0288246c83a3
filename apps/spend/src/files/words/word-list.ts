import type { DataSource } from 'typeorm'
import { BoundedCache } from './bounded-cache.js'

/** A table of words that come back in every row, and the column that holds them. */
export type WordTable =
  | { table: 'expense_types'; column: 'name' }
  | { table: 'expense_areas'; column: 'name' }
  | { table: 'contract_references'; column: 'reference' }

const REMEMBERED = 20_000

/** Numbers of words; new words are kept at once, in a transaction of their own. */
export class WordList {
  private readonly known = new BoundedCache<number>(REMEMBERED)

  constructor(
    private readonly dataSource: DataSource,
    private readonly words: WordTable,
  ) {}

  /** For each word its number, in the order given; undefined for undefined. */
  async idsOf(words: readonly (string | undefined)[]): Promise<(number | undefined)[]> {
    const missing = new Set<string>()
    const ids = words.map((word) => {
      if (word === undefined) return undefined
      const id = this.known.get(word)
      if (id === undefined) missing.add(word)
      return id
    })
    if (missing.size === 0) return ids
    const learnt = await this.learn([...missing].sort())
    return ids.map((id, place) => id ?? learnt.get(words[place] ?? ''))
  }

  /** Sorted, so that two files with the same new words never wait for each other. */
  private async learn(missing: readonly string[]): Promise<Map<string, number>> {
    const { table, column } = this.words
    const found = await this.find(missing)
    const unknown = missing.filter((word) => !found.has(word))
    if (unknown.length > 0) {
      const insert = `insert into ${table} (${column}) select unnest($1::text[]) on conflict do nothing`
      await this.dataSource.query(insert, [unknown])
      for (const [word, id] of await this.find(unknown)) found.set(word, id)
    }
    for (const [word, id] of found) this.known.set(word, id)
    return found
  }

  private async find(words: readonly string[]): Promise<Map<string, number>> {
    const { table, column } = this.words
    const rows = await this.dataSource.query<{ id: number; word: string }[]>(
      `select id, ${column} as word from ${table} where ${column} = any($1)`,
      [words],
    )
    return new Map(rows.map(({ id, word }) => [word, id]))
  }
}
