import type { EntityManager } from 'typeorm'
import { figureFacts } from '../scope/figure-facts.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { fraction, pence } from './pence.js'
import { writeRowsCursor } from './rows-cursor.js'
import { type ShareRow, shareRows } from './share-rows.query.js'
import { given } from './share-numbers.js'
import { type ShareFilter, smeShare } from './sme-share.query.js'
import type { SmeShareRow, SmeShareRows } from './sme-share.view.js'

/** A page of what the share is made of. */
export async function smeShareRows(
  tx: EntityManager,
  scope: FigureScope,
  filter: ShareFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<SmeShareRows> {
  const { numbers } = await smeShare(tx, scope, filter)
  const rows = await shareRows(tx, scope, filter, { limit, offset })
  const [first] = rows
  const rowCount = first?.rowCount ?? 0
  const more = offset + rows.length < rowCount && rows.length > 0
  const next = writeRowsCursor({ cut: scope.cut.cut, offset: offset + rows.length })
  return {
    ...figureFacts(scope, numbers),
    numbers,
    rowCount,
    lines: first?.allLines ?? 0,
    amount: first?.allAmount ?? '0.00',
    items: rows.map((row) => rowView(row, pence(numbers.thirdParty))),
    ...(more && { next }),
  }
}

const IN_SHARE = ['sme', 'not-sme', 'unknown']

export function rowView(row: ShareRow, thirdParty: bigint): SmeShareRow {
  const { source, reference, asOf } = row
  const share = IN_SHARE.includes(row.class) ? fraction(pence(row.amount), thirdParty) : undefined
  return {
    ...(row.supplierId !== null && { supplierId: row.supplierId }),
    name: row.name,
    identified: row.identified,
    class: row.class,
    lines: row.lines,
    amount: row.amount,
    ...given('shareOfThirdParty', share),
    ...(source !== null &&
      asOf !== null && { evidence: { source, ...(reference !== null && { reference }), asOf } }),
  }
}
