import type { Caller } from '@inroad/service-kit/access/caller'
import type { EntityManager } from 'typeorm'
import type { FigureScope } from '../scope/figure-scope.js'
import type { LineFilter } from './line-filter.js'
import { lineRows } from './line-rows.query.js'
import { lineTotal } from './line-total.query.js'
import { lineView } from './line-view.js'
import { readLineCursor, writeLineCursor } from './lines-cursor.js'
import type { LinesPage } from './lines.view.js'
import { maySeePeople } from './may-see-people.js'

export interface LinesQuestion extends LineFilter {
  limit: number
  cursor?: string
  caller?: Caller
}

/** A page of lines, with what all of them come to. */
export async function findLines(
  tx: EntityManager,
  scope: FigureScope,
  { limit, cursor, caller, ...filter }: LinesQuestion,
): Promise<LinesPage> {
  const after = readLineCursor(cursor)
  const rows = await lineRows(tx, scope, filter, { limit: limit + 1, after })
  const named = await maySeePeople(tx, caller)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    ...(await lineTotal(tx, scope, filter)),
    items: shown.map((row) => lineView(row, named(row.authorityId))),
    ...(last && rows.length > limit && { next: writeLineCursor(last) }),
  }
}
