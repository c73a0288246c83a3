import { Transactions } from '@inroad/database/transactions'
import { Clock } from '@inroad/service-kit/clock'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { CpvTree, type ListedCode } from './cpv-tree.js'
import { Remembered } from './remembered.js'

/** Milliseconds. A number beside a category is a hint, and counting them reads all that is open. */
const FRESH = 300_000

const CODES = 'select code, label from codes where list = $1 order by code'

const COUNTS = `
  select facet, count(*)::int as opportunities
    from opportunities o, unnest(o.facets) as facet
   where o.stage in ('planning', 'tender') and coalesce(o.deadline, 'infinity') >= $1
     and facet ~ '^[cr]:'
   group by facet`

/** The code lists, and how many open opportunities each code has. */
export interface Codes {
  cpv: CpvTree
  itl: readonly ListedCode[]
  /** By facet: `c:3314`, `r:UKD`. */
  counts: ReadonlyMap<string, number>
}

/** The code lists as they were in the last few minutes. */
@Injectable()
export class BrowsableCodes {
  private readonly remembered: Remembered<Codes>

  constructor(transactions: Transactions, clock: Clock) {
    this.remembered = new Remembered(
      () => transactions.run((tx) => readCodes(tx, clock.now())),
      FRESH,
    )
  }

  get(): Promise<Codes> {
    return this.remembered.get()
  }
}

async function readCodes(tx: EntityManager, now: Date): Promise<Codes> {
  const cpv = await tx.query<ListedCode[]>(CODES, ['cpv'])
  const itl = await tx.query<ListedCode[]>(CODES, ['itl'])
  const rows = await tx.query<{ facet: string; opportunities: number }[]>(COUNTS, [now])
  const counts = new Map(rows.map(({ facet, opportunities }) => [facet, opportunities]))
  return { cpv: new CpvTree(cpv), itl, counts }
}
