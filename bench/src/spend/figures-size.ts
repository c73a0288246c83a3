export interface SpendSize {
  rows: number
  authorities: number
  suppliers: number
}

/** Five years of months. */
export const MONTHS = 60
export const FIRST_YEAR = 2020

export function spendSize(quick: boolean): SpendSize {
  return quick
    ? { rows: 500_000, authorities: 50, suppliers: 5_000 }
    : { rows: 10_000_000, authorities: 200, suppliers: 25_000 }
}
