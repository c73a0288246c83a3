export const RETURNS = '/spend/returns'

/** The page of one return. */
export function returnPath(id: string, end = ''): string {
  return `${RETURNS}/${encodeURIComponent(id)}${end}`
}
