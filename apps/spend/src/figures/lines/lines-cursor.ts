import { InvalidInput } from '@inroad/service-kit/errors'

/** The last line of a page, in the order of readings and their rows. */
export interface LineCursor {
  readingId: number
  rowNumber: number
}

const FORM = /^(\d{1,9})-(\d{1,9})$/

export function writeLineCursor({ readingId, rowNumber }: LineCursor): string {
  return `${readingId}-${rowNumber}`
}

/** @throws InvalidInput for what `writeLineCursor` did not write */
export function readLineCursor(text: string | undefined): LineCursor | undefined {
  if (text === undefined) return undefined
  const [, readingId, rowNumber] = FORM.exec(text) ?? []
  if (readingId !== undefined && rowNumber !== undefined) {
    return { readingId: Number(readingId), rowNumber: Number(rowNumber) }
  }
  throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
    { field: 'cursor', message: 'cursor must be the `next` of an earlier page, unchanged' },
  ])
}
