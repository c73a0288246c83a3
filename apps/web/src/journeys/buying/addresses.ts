/** The address of a page of one procurement: `/buying/<id>/check`. */
export function addressOf(id: string, page = ''): string {
  const base = `/buying/${encodeURIComponent(id)}`
  return page === '' ? base : `${base}/${page}`
}

/** Where a question is asked; `from` is the page to return to. */
export function questionAddress(id: string, slug: string, from?: string): string {
  const own = new Set(['category', 'notice'])
  const address = addressOf(id, own.has(slug) ? slug : `edit/${slug}`)
  return from === undefined ? address : `${address}?from=${from}`
}
