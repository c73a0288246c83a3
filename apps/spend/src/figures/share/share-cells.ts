import type { CsvCell } from '../../csv/write-csv.js'
import type { ShareNumbers } from '../scope/figure.view.js'

/** The columns of a share in every CSV, and their cells. */
export const SHARE_HEADER = [
  ...['SMEs', 'Not SMEs', 'Unknown', 'Third parties', 'Lines', 'Share', 'Lowest', 'Highest'],
  ...['Coverage', 'Unmatched', 'Yet a figure'],
]

export function shareCells(numbers: ShareNumbers): CsvCell[] {
  const { sme, notSme, unknown, thirdParty, lines, share, lowest, highest } = numbers
  const { coverage, unmatchedShare, yetAFigure } = numbers
  return [
    ...[sme, notSme, unknown, thirdParty, lines, share, lowest, highest, coverage, unmatchedShare],
    yetAFigure ? 'yes' : 'no',
  ]
}
