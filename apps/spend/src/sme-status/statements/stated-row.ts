import { nameKey } from '../../payees/normalise/name-key.js'
import { groupParentKey } from './group-parent.js'
import { statedKey } from './stated-changes.js'
import type { Statement } from './statement.js'

/** A statement under one of the identifiers of the firm, as `stated_statuses` holds it. */
export interface StatedRow {
  /** Scheme and number, or the key of the name where there are none. */
  party: string
  scheme: string | null
  number: string | null
  name: string
  name_key: string
  status: string
  definition: string
  source: string
  reference: string
  as_of: string
  group_checked: boolean
  group_parent: string | null
  group_parent_key: string | null
  confidence: number
  details: object
  recorded_by: string | null
  sequence: number
}

/** Fields of `jsonb_to_recordset`. */
export const STATED_FIELDS = `party text, scheme text, number text, name text, name_key text, status text,
  definition text, source text, reference text, as_of date, group_checked boolean,
  group_parent text, group_parent_key text, confidence numeric(5,4), details jsonb,
  recorded_by uuid, sequence bigint`

export const STATED_COLUMNS = STATED_FIELDS.replace(
  / (text|date|boolean|numeric\(5,4\)|jsonb|uuid|bigint)(?=,|$)/g,
  '',
)

/** A row for each identifier, one without for a firm that has none; of the same twice, the last. */
export function statedRows(statements: readonly Statement[]): StatedRow[] {
  const rows = new Map<string, StatedRow>()
  for (const row of statements.flatMap(rowsOf)) {
    const known = rows.get(statedKey(row))
    if (!known || known.sequence <= row.sequence) rows.set(statedKey(row), row)
  }
  return [...rows.values()]
}

function rowsOf(statement: Statement): StatedRow[] {
  const { identifiers, asOf, groupChecked, groupParent, recordedBy, ...same } = statement
  const row = {
    ...same,
    name_key: nameKey(statement.name),
    as_of: asOf,
    group_checked: groupChecked,
    group_parent: groupParent ?? null,
    group_parent_key: groupParentKey(groupParent) ?? null,
    recorded_by: recordedBy ?? null,
  }
  if (identifiers.length === 0) {
    return [{ ...row, party: row.name_key, scheme: null, number: null }]
  }
  return identifiers.map(({ scheme, id }) => {
    return { ...row, party: `${scheme}:${id}`, scheme, number: id }
  })
}
