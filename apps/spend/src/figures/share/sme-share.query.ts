import type { EntityManager } from 'typeorm'
import { codesOf, presentSql } from '../kept/plain-sql.js'
import { figureFacts } from '../scope/figure-facts.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { endOf, firstDay } from '../scope/financial-year.js'
import { classSums } from './class-sums.query.js'
import { outsideShare, shareNumbers } from './share-numbers.js'
import type { ShareTarget, SmeShareView } from './sme-share.view.js'

/** What may narrow a share further. */
export interface ShareFilter {
  category?: string
  region?: string
}

/** The SME share of the scope's year. */
export async function smeShare(
  tx: EntityManager,
  scope: FigureScope,
  { category, region }: ShareFilter = {},
): Promise<SmeShareView> {
  const { financialYear, method, organisation } = scope
  const period = { from: firstDay(financialYear), until: endOf(financialYear) }
  const sums = await classSums(tx, scope, { by: 'all', ...period, category, region })
  const numbers = shareNumbers(sums, method.figureFrom)
  const target = organisation && (await targetOf(tx, organisation.code))
  const plain = scope.kept && category === undefined && region === undefined
  return {
    ...figureFacts(scope, numbers),
    numbers,
    outside: outsideShare(sums),
    ...(target && { target }),
    rows: rowsAddress(scope, { category, region }),
    ...(plain && { sql: presentSql(scope, codesOf(scope)) }),
  }
}

const TARGET = `
  select target_share::float8 as share, target_scope as scope from authorities
   where code = $1 and target_share is not null`

/** What the organisation set out to reach, as it stands now. */
export async function targetOf(tx: EntityManager, code: string): Promise<ShareTarget | undefined> {
  const [target] = await tx.query<ShareTarget[]>(TARGET, [code])
  return target
}

function rowsAddress(scope: FigureScope, { category, region }: ShareFilter): string {
  const { organisation, financialYear, method, cut, series } = scope
  const query = new URLSearchParams({
    ...(organisation && { org: organisation.code }),
    fy: String(financialYear),
    method: method.name,
    cut: String(cut.cut),
    series,
    ...(category !== undefined && { category }),
    ...(region !== undefined && { region }),
  })
  return `/figures/sme-share/rows?${query.toString()}`
}
