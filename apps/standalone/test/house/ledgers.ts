import type { LedgerView } from '@inroad/notifications/delivery-ledger/show-ledger'
import type { HouseDatabase } from './house-database.js'

const AT_ONCE = 20

/** The ledger of every opportunity, each as an operator gets it over HTTP. */
export async function allLedgers(
  database: HouseDatabase,
  notificationsUrl: string,
  operatorToken: () => Promise<string>,
): Promise<LedgerView[]> {
  const found = await database.query<{ id: string }>(
    'select id from notifications.opportunities order by id',
  )
  const ledgers: LedgerView[] = []
  for (let at = 0; at < found.length; at += AT_ONCE) {
    const some = found.slice(at, at + AT_ONCE)
    const token = await operatorToken()
    ledgers.push(
      ...(await Promise.all(some.map(({ id }) => ledgerOf(notificationsUrl, token, id)))),
    )
  }
  return ledgers
}

async function ledgerOf(notificationsUrl: string, token: string, id: string): Promise<LedgerView> {
  const address = `${notificationsUrl}/opportunities/${id}/delivery`
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error(`the ledger of ${id} answered ${response.status}`)
  return (await response.json()) as LedgerView
}

export interface LedgerSum {
  opportunities: number
  changes: number
  matched: number
  suppressed: number
  queued: number
  accepted: number
  refused: number
  ambiguous: number
  pending: number
  notYetExpanded: number
}

/** The totals of all ledgers together. */
export function sumOf(ledgers: readonly LedgerView[]): LedgerSum {
  const sum = (pick: (total: LedgerView['total']) => number): number =>
    ledgers.reduce((before, { total }) => before + pick(total), 0)
  return {
    opportunities: ledgers.length,
    changes: ledgers.reduce((before, { changes }) => before + changes.length, 0),
    matched: sum(({ matched }) => matched),
    suppressed: sum(({ suppressed }) => Object.values(suppressed).reduce((a, b) => a + b, 0)),
    queued: sum(({ queued }) => queued),
    accepted: sum(({ accepted }) => accepted.total),
    refused: sum(({ failed }) => failed.refused),
    ambiguous: sum(({ failed }) => failed.ambiguous),
    pending: sum(({ pending }) => pending.total),
    notYetExpanded: sum(({ notYetExpanded }) => notYetExpanded),
  }
}
