import type { StatedRow } from './stated-row.js'

/** A row in force. */
export interface StoredRow extends StatedRow {
  id: number
}

export interface StatedChanges {
  add: StatedRow[]
  /** Their numbers: rows that are corrected by those added. */
  close: number[]
}

/**
 * What says something that is not known yet, and nothing of before what is known.
 * @param rows one for each key
 * @param stored those in force under the same references
 */
export function statedChanges(
  rows: readonly StatedRow[],
  stored: readonly StoredRow[],
): StatedChanges {
  const known = new Map(stored.map((row) => [statedKey(row), row]))
  const add = rows.filter((row) => {
    const before = known.get(statedKey(row))
    if (!before) return true
    return Number(before.sequence) <= row.sequence && words(before) !== words(row)
  })
  return { add, close: add.flatMap((row) => known.get(statedKey(row))?.id ?? []) }
}

/** One statement on one firm: the same again corrects it. */
export function statedKey({ source, reference, definition, as_of, party }: StatedRow): string {
  return JSON.stringify([source, reference, definition, as_of, party])
}

function words({ status, group_checked, group_parent, confidence, details }: StatedRow): string {
  const said = Object.entries(details).sort(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([status, group_checked, group_parent, Number(confidence), said])
}
