/**
 * A point of a list in order, between two of its members in proportion (as PERCENTILE_CONT of SQL).
 * @param at 0.25 for the lower quartile
 */
export function quantile(numbers: readonly number[], at: number): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b)
  const place = (sorted.length - 1) * at
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) return undefined
  return Math.round((below + (above - below) * (place % 1)) * 10_000) / 10_000
}
