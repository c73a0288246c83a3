import { type CsvCell, writeCsv } from '../../csv/write-csv.js'
import type { GradeShareView, IndirectShareView } from './indirect-share.view.js'

const HEADER = [
  ...['financial_year', 'data_cut', 'part', 'evidence', 'returns', 'subcontractors'],
  ...['total', 'sme', 'not_sme', 'unknown', 'share', 'lowest', 'highest', 'note'],
]

/** The figure as it is shown, a row for each part that must not be added to another. */
export function indirectShareCsv(view: IndirectShareView): AsyncGenerator<string> {
  const { coverage, extrapolation } = view
  const rows: CsvCell[][] = [
    ...view.byEvidence.map((grade) => gradeRow('returns', grade)),
    ...view.nhsSupplyChain.map((grade) => gradeRow('nhs-supply-chain', grade)),
    part('coverage', {
      total: coverage.nhsIncome,
      share: coverage.share,
      note: `of ${coverage.largeSupplierSpend} direct spend with large suppliers`,
    }),
  ]
  if (extrapolation) {
    const { method, sterling, reason, ...share } = extrapolation
    rows.push(part(method, { ...share, ...sterling, note: reason }))
  }
  const start = [view.financialYear, view.dataCut]
  return writeCsv(
    HEADER,
    rows.map((row) => [...start, ...row]),
  )
}

interface Cells {
  evidence?: string
  returns?: number
  subcontractors?: number
  total?: string
  sme?: string
  notSme?: string
  unknown?: string
  share?: number
  lowest?: number
  highest?: number
  note?: string
}

function gradeRow(name: string, { sterling, ...grade }: GradeShareView): CsvCell[] {
  return part(name, { ...grade, ...sterling })
}

function part(name: string, cells: Cells): CsvCell[] {
  const { evidence, returns, subcontractors, total, sme, notSme, unknown } = cells
  const amounts = [total, sme, notSme, unknown]
  return [
    ...[name, evidence, returns, subcontractors],
    ...amounts,
    ...[cells.share, cells.lowest, cells.highest, cells.note],
  ]
}
