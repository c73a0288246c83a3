/** A supplier in a notice, under one of its identifiers or none. */
export interface PartyRow {
  awardId: number
  /** Which of the suppliers of the notice. */
  place: number
  scheme: string | null
  number: string | null
  nameKey: string
}

export interface NumberedOne {
  scheme: string
  number: string
  supplierId: number
}

export interface NamedOne {
  supplierId: number
  nameKey: string
  identified: boolean
}

export interface Paid {
  awardId: number
  supplierId: number
}

/**
 * Whom notices mean: whoever has an identifier of the party, and whoever is known by that name alone.
 * By name an identified supplier is meant only where no identifier is known, and nobody else
 * identified bears the name.
 */
export function paidSuppliers(
  parties: readonly PartyRow[],
  numbered: readonly NumberedOne[],
  named: readonly NamedOne[],
): Paid[] {
  const byNumber = new Map(numbered.map((one) => [`${one.scheme} ${one.number}`, one.supplierId]))
  const byName = Map.groupBy(named, ({ nameKey }) => nameKey)
  const paid = new Map<string, Paid>()
  for (const rows of Map.groupBy(parties, (row) => `${row.awardId} ${row.place}`).values()) {
    for (const supplierId of meant(rows, byNumber, byName)) {
      const awardId = rows[0]?.awardId ?? 0
      paid.set(`${awardId} ${supplierId}`, { awardId, supplierId })
    }
  }
  return [...paid.values()]
}

function meant(
  rows: readonly PartyRow[],
  byNumber: ReadonlyMap<string, number>,
  byName: ReadonlyMap<string, readonly NamedOne[]>,
): number[] {
  const known = rows.flatMap((row) => byNumber.get(`${row.scheme} ${row.number}`) ?? [])
  const bearers = byName.get(rows[0]?.nameKey ?? '') ?? []
  const identified = bearers.filter((one) => one.identified)
  const alone = known.length === 0 && identified.length === 1 ? identified : []
  const byNameOnly = bearers.filter((one) => !one.identified)
  return [...known, ...[...byNameOnly, ...alone].map(({ supplierId }) => supplierId)]
}
