export const FILES = '/spend/files'

/** The page of one file, and what follows below it. */
export function filePath(id: string, end = ''): string {
  return `${FILES}/${encodeURIComponent(id)}${end}`
}

/** The same address with other parameters; those without a value are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const text = new URLSearchParams(given).toString()
  return text === '' ? path : `${path}?${text}`
}
