import type { Transactions } from '@inroad/database/transactions'
import { authorityOf } from '../../authorities/authority-of.js'
import { BoundedCache } from '../words/bounded-cache.js'

const REMEMBERED = 5_000
/** Stands for a name that nobody has. */
const NOBODY = 0

/** Who paid: one authority for the whole file, or for each line whom its column names. */
export class Payers {
  private readonly known = new BoundedCache<number>(REMEMBERED)

  /** @param wholeFile the payer of every line, whatever the column says */
  constructor(
    private readonly transactions: Transactions,
    private readonly wholeFile: number | undefined,
  ) {}

  /** For each name the number of the authority, in the order given; undefined for nobody's. */
  async idsOf(names: readonly (string | undefined)[]): Promise<(number | undefined)[]> {
    if (this.wholeFile !== undefined) return names.map(() => this.wholeFile)
    const wanted = new Set(names.filter((name) => name !== undefined))
    // Copied: a text may be a slice of a block of the file, which it would keep in memory.
    for (const name of wanted) {
      if (this.known.get(name) === undefined)
        this.known.set(Buffer.from(name).toString(), await this.find(name))
    }
    return names.map((name) => this.known.get(name ?? '') || undefined)
  }

  private async find(entityName: string): Promise<number> {
    const found = await this.transactions.run((tx) => authorityOf(tx, { entityName }))
    return found?.id ?? NOBODY
  }
}
