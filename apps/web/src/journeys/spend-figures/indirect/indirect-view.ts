import { shareBars } from '../../../charts/share-bars.js'
import { number } from '../../../kit/how-long.js'
import { pounds } from '../../../kit/pounds.js'
import type { GradeShare, IndirectShare } from '../scope/figure-types.js'
import { row } from '../scope/frame.js'
import { share } from '../scope/showing.js'
import { figuresText as common } from '../scope/text.js'
import { indirectText as text } from './text.js'

/** Indirect spend by evidence grade, what it speaks for, and an estimate only where one was asked. */
export function indirectView(view: IndirectShare) {
  const { byEvidence, nhsSupplyChain, coverage } = view
  return {
    chart: byEvidence.some(({ returns }) => returns > 0) ? chartOf(byEvidence) : undefined,
    grades: byEvidence.map(gradeRow),
    supplyChain: nhsSupplyChain.map(gradeRow),
    coverage: [
      text.coverage.words(coverage.nhsIncome, coverage.largeSupplierSpend, coverage.share),
      ...(coverage.share !== undefined && coverage.share > 1 ? [text.coverage.above] : []),
      ...(coverage.withoutIncome > 0 ? [text.coverage.without(coverage.withoutIncome)] : []),
    ],
    extrapolation: extrapolationOf(view),
    facts: [
      row(text.about.definition, view.definition),
      row(text.about.formula, view.formula),
      row(text.about.cut, text.about.cutOf(view.dataCut)),
    ],
  }
}

function chartOf(grades: readonly GradeShare[]) {
  const given = grades.filter(({ returns }) => returns > 0)
  return shareBars({
    label: text.grades.chart,
    description: given
      .map((grade) => text.named(text.grades.names[grade.evidence], shareWords(grade)))
      .join('; '),
    parts: common.parts,
    bars: given.map(({ evidence, sterling: { sme, notSme, unknown } }) => ({
      name: text.grades.names[evidence],
      values: [Number(sme), Number(notSme), Number(unknown)],
    })),
  })
}

function gradeRow(grade: GradeShare) {
  const { evidence, returns, subcontractors, sterling, lowest, highest } = grade
  const range = lowest === undefined || highest === undefined
  return {
    name: text.grades.names[evidence],
    cells: [
      number(returns),
      number(subcontractors),
      pounds(sterling.sme),
      pounds(sterling.notSme),
      pounds(sterling.unknown),
      shareWords(grade),
      range ? '' : common.table.rangeOf(lowest, highest),
    ].map((words) => ({ text: words })),
  }
}

function shareWords({ share: value, returns }: GradeShare): string {
  if (returns === 0) return text.grades.none
  return value === undefined ? common.table.noShare : share(value)
}

function extrapolationOf({ extrapolation }: IndirectShare) {
  if (!extrapolation) return undefined
  const { method, summary, formula, applied, reason, sterling, lowest, highest } = extrapolation
  const known = extrapolation.share !== undefined && lowest !== undefined && highest !== undefined
  const { extrapolation: words } = text
  return {
    heading: words.by(method),
    sentences: [
      summary,
      ...(applied ? [] : [words.notApplied(reason)]),
      ...(applied && known ? [words.result(extrapolation.share ?? 0, lowest, highest)] : []),
      ...(applied && sterling ? [words.sterling(sterling.sme, sterling.unknown)] : []),
      `${words.formula}: ${formula}`,
    ],
  }
}
