export const SUPPLIERS = '/spend/suppliers'
export const REVIEW = `${SUPPLIERS}/review`
export const STATUS_QUEUE = `${SUPPLIERS}/status`

/** The page of one supplier, and what follows below it. */
export function supplierPath(id: string, end = ''): string {
  return `${SUPPLIERS}/${encodeURIComponent(id)}${end}`
}
