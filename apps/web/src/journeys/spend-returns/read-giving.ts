import type { FieldProblem } from '../../kit/page-errors.js'
import { one, type Fields } from '../../kit/visit.js'
import { returnsText } from './text.js'

const { missing } = returnsText.give
const GRADES = ['declared', 'sampled', 'invoiced'] as const

export type EvidenceGrade = (typeof GRADES)[number]

/** As it was typed. */
export interface ReturnForm {
  fy: string
  evidence: string
  nhsIncome: string
}

export interface GivenReturn {
  fy: number
  evidence: EvidenceGrade
  nhsIncome?: string
}

export function readGiving(body: Fields): {
  form: ReturnForm
  given?: GivenReturn
  faults: FieldProblem[]
} {
  const form = {
    fy: one(body['fy']),
    evidence: one(body['evidence']),
    nhsIncome: one(body['nhsIncome']),
  }
  const evidence = GRADES.find((grade) => grade === form.evidence)
  const income = form.nhsIncome.replace(/[£,\s]/g, '')
  const faults: FieldProblem[] = []
  if (!/^20\d\d$/.test(form.fy)) faults.push({ field: 'fy', message: missing.fy })
  if (!evidence) faults.push({ field: 'evidence', message: missing.evidence })
  if (!/^(\d{1,14}(\.\d{1,2})?)?$/.test(income)) {
    faults.push({ field: 'nhsIncome', message: missing.nhsIncome })
  }
  if (!evidence || faults.length > 0) return { form, faults }
  return {
    form,
    faults,
    given: { fy: Number(form.fy), evidence, ...(income && { nhsIncome: income }) },
  }
}
