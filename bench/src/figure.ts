/** One line of a benchmark: what we reach, what the bare machinery reaches in the same run. */
export interface Figure {
  name: string
  /** With its unit. */
  ours: string
  /** The raw limit from the same run, with its unit. */
  limit: string
  /** Ours to the limit, so that machines can be compared. */
  ratio: number
  toReach: string
  ok: boolean
}

/** `name  ours  limit  ratio  to reach  ok|short`, in columns. */
export function formatFigure(figure: Figure): string {
  const { name, ours, limit, ratio, toReach, ok } = figure
  const columns = [
    name.padEnd(26),
    ours.padStart(22),
    `limit ${limit}`.padEnd(34),
    `ratio ${ratio.toFixed(2)}`.padEnd(12),
    `to reach ${toReach}`.padEnd(28),
    ok ? 'ok' : 'short',
  ]
  return columns.join('  ')
}

/** The middle one: these machines are noisy, and a mean would follow the noise. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** @param share 0.99 for the 99th percentile */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** A rate figure: more is better. Per second. */
export function rateFigure(name: string, ours: number, limit: number, atLeast: number): Figure {
  const ratio = ours / limit
  return {
    name,
    ours: `${Math.round(ours).toLocaleString('en-GB')}/s`,
    limit: `${Math.round(limit).toLocaleString('en-GB')}/s`,
    ratio,
    toReach: `${atLeast} of limit`,
    ok: ratio >= atLeast,
  }
}
