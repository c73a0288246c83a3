/** A heading on one line, without spaces to spare. */
export function tidied(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim()
}

/** Same words in the same places; capital letters and spaces may differ, and empty cells may follow. */
export function isSameHeader(header: string[], cells: string[]): boolean {
  if (cells.length < header.length) return false
  return header.every((heading, column) => same(heading, cells[column] ?? ''))
}

function same(one: string, other: string): boolean {
  return one === other || tidied(one).toLowerCase() === tidied(other).toLowerCase()
}
