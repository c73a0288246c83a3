import { InvalidInput } from '@inroad/service-kit/errors'

/** The next page of a list at one point of the data, so that pages fit together. */
export interface RowsCursor {
  cut: number
  offset: number
}

const FORM = /^(\d{1,15})-(\d{1,9})$/

export function writeRowsCursor({ cut, offset }: RowsCursor): string {
  return `${cut}-${offset}`
}

/** @throws InvalidInput for what `writeRowsCursor` did not write */
export function readRowsCursor(text: string | undefined): RowsCursor | undefined {
  if (text === undefined) return undefined
  const [, cut, offset] = FORM.exec(text) ?? []
  if (cut !== undefined && offset !== undefined) {
    return { cut: Number(cut), offset: Number(offset) }
  }
  throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
    { field: 'cursor', message: 'cursor must be the `next` of an earlier page, unchanged' },
  ])
}
