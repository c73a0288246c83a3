/** A cell without spaces around it. Most have none, and then nothing is copied. */
export function trimmed(cell: string | undefined): string {
  if (cell === undefined || cell === '') return ''
  const last = cell.charCodeAt(cell.length - 1)
  if (cell.charCodeAt(0) > 32 && last > 32 && last < 127) return cell
  return cell.trim()
}
