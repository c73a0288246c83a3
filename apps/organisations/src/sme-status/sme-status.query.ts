import type { EntityManager } from 'typeorm'
import type { SmeStatusLine, SmeStatusView } from './sme-status.view.js'

const ALL = `
  select id, definition, status, why, as_of::text as "asOf", staff, turnover,
         balance_sheet as "balanceSheet", group_checked as "groupChecked", assessed_at as "assessedAt"
    from sme_statuses where organisation_id = $1 order by number desc`

interface StatusRow extends Omit<SmeStatusLine, 'turnover' | 'balanceSheet' | 'assessedAt'> {
  turnover: string | null
  balanceSheet: string | null
  assessedAt: Date
}

export async function smeStatus(tx: EntityManager, organisationId: string): Promise<SmeStatusView> {
  const rows = await tx.query<StatusRow[]>(ALL, [organisationId])
  const history = rows.map(({ turnover, balanceSheet, assessedAt, ...row }) => ({
    ...row,
    ...(turnover !== null && { turnover }),
    ...(balanceSheet !== null && { balanceSheet }),
    assessedAt: assessedAt.toISOString(),
  }))
  return { current: currentOf(history), history }
}

/** Pure. @param history stated last first */
export function currentOf(history: readonly SmeStatusLine[]): SmeStatusLine[] {
  const newest = new Map<string, SmeStatusLine>()
  for (const line of history) {
    const known = newest.get(line.definition)
    if (known === undefined || line.asOf > known.asOf) newest.set(line.definition, line)
  }
  return [...newest.values()].sort((one, other) => (one.definition < other.definition ? 1 : -1))
}
