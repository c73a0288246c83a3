import type { Definition, EvidenceSource, SmeStatus } from '../status-periods.js'

/** Evidence of one supplier as it is stored, or as it should be. */
export interface EvidenceRow {
  supplierId: number
  status: SmeStatus
  definition: Definition
  source: EvidenceSource
  reference: string
  asOf: string
  groupChecked: boolean
  groupParent: string | null
  groupParentKey: string | null
  confidence: number
  details: object
  recordedBy: string | null
}

export interface StoredEvidence extends EvidenceRow {
  id: number
  /** By a person, who said that it is wrong. */
  withdrawn: boolean
}

export interface EvidenceChanges {
  /** Their numbers. */
  close: number[]
  add: EvidenceRow[]
}

/**
 * What turns the evidence there is into that which follows from statements and accounts. What a
 * person withdrew stays withdrawn until something else is said under the same reference and day.
 */
export function evidenceChanges(
  wanted: readonly EvidenceRow[],
  stored: readonly StoredEvidence[],
): EvidenceChanges {
  const inForce = new Map(
    stored.filter(({ withdrawn }) => !withdrawn).map((one) => [keyOf(one), one]),
  )
  const withdrawn = new Set(stored.filter((one) => one.withdrawn).map(wordsOf))
  const fresh = [...onePerKey(wanted).values()].filter((row) => {
    const known = inForce.get(keyOf(row))
    if (known) return wordsOf(known) !== wordsOf(row)
    return !withdrawn.has(wordsOf(row))
  })
  const close = fresh.flatMap((row) => inForce.get(keyOf(row))?.id ?? [])
  return { close, add: fresh }
}

/** One notice may name a firm twice; where it contradicts itself, the share must not be flattered. */
function onePerKey(wanted: readonly EvidenceRow[]): Map<string, EvidenceRow> {
  const rows = new Map<string, EvidenceRow>()
  for (const row of wanted) {
    const known = rows.get(keyOf(row))
    if (!known || CAUTION.indexOf(row.status) < CAUTION.indexOf(known.status)) {
      rows.set(keyOf(row), row)
    }
  }
  return rows
}

const CAUTION: readonly SmeStatus[] = ['not-sme', 'sme', 'unknown']

function keyOf({ supplierId, source, reference, definition, asOf }: EvidenceRow): string {
  return JSON.stringify([supplierId, source, reference, definition, asOf])
}

function wordsOf(row: EvidenceRow): string {
  const { status, groupChecked, groupParentKey, confidence } = row
  return JSON.stringify([keyOf(row), status, groupChecked, groupParentKey, Number(confidence)])
}
