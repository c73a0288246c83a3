import type { EntityManager } from 'typeorm'
import { cpvCodeOf, cpvPrefixesOf } from '../cpv.js'
import { itlAncestors } from '../itl.js'
import type { CodeList } from './merge-codes.js'

/** A label, and whose it is: a wider code's where the code itself has none. */
export interface CodeLabel {
  code: string
  label: string
}

/** Labels by code. A code that is not on the list, nor anything it lies in, is left out. */
export async function codeLabels(
  tx: EntityManager,
  list: CodeList,
  codes: readonly string[],
): Promise<Map<string, CodeLabel>> {
  const wider = new Map(codes.map((code) => [code, widerCodes(list, code)]))
  const rows = await tx.query<CodeLabel[]>(
    `select code, label from codes where list = $1 and code = any ($2::text[])`,
    [list, [...new Set([...wider.values()].flat())]],
  )
  const known = new Map(rows.map((row) => [row.code, row]))
  return new Map(
    codes.flatMap((code) => {
      const nearest = wider.get(code)?.findLast((one) => known.has(one))
      const label = nearest === undefined ? undefined : known.get(nearest)
      return label ? [[code, label] as const] : []
    }),
  )
}

/** The code and all it lies in, from the widest down. */
function widerCodes(list: CodeList, code: string): string[] {
  return list === 'cpv' ? cpvPrefixesOf(code).map(cpvCodeOf) : itlAncestors(code)
}
