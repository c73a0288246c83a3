export interface ListQuery {
  /** Lower case. */
  to?: string
  /** Only mails with a smaller id. */
  before?: number
  limit: number
}

const KNOWN = ['to', 'before', 'limit']

/** The query of a list, or what is wrong with it. */
export function readListQuery(parameters: URLSearchParams): ListQuery | string {
  const unknown = [...parameters.keys()].find((name) => !KNOWN.includes(name))
  if (unknown !== undefined)
    return `There is no query parameter ${unknown}: use ${KNOWN.join(', ')}`
  const before = wholeNumber(parameters.get('before'))
  const limit = wholeNumber(parameters.get('limit')) ?? 100
  if (Number.isNaN(before)) return 'before must be the id of a mail'
  if (!(limit >= 1 && limit <= 2_000)) return 'limit must be a whole number from 1 to 2000'
  return { to: parameters.get('to')?.trim().toLowerCase() || undefined, before, limit }
}

function wholeNumber(text: string | null): number | undefined {
  if (!text) return undefined
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}
