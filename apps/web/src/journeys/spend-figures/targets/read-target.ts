import type { FieldProblem } from '../../../kit/page-errors.js'
import { one, type Fields } from '../../../kit/visit.js'
import { targetsText } from './text.js'

const text = targetsText.set
/** Two decimals of a percent are the four of a share. */
const PERCENT = /^\d{1,3}(\.\d{1,2})?$/

/** As it was typed. */
export interface TargetForm {
  share: string
  scope: string
}

export interface Target {
  /** 0 to 1; left out for no target. */
  share?: number
  scope: 'in-scope' | 'voluntary'
}

export function readTarget(body: Fields): {
  form: TargetForm
  target?: Target
  faults: FieldProblem[]
} {
  const form = { share: one(body['share']), scope: one(body['scope']) }
  const typed = form.share.replace(/\s|%/g, '')
  const faults: FieldProblem[] = []
  if (typed !== '' && !(PERCENT.test(typed) && Number(typed) <= 100)) {
    faults.push({ field: 'share', message: text.notANumber })
  }
  const { scope } = form
  if (scope !== 'in-scope' && scope !== 'voluntary') {
    faults.push({ field: 'scope', message: text.scopeMissing })
    return { form, faults }
  }
  if (faults.length > 0) return { form, faults }
  const share = typed === '' ? undefined : Math.round(Number(typed) * 100) / 10_000
  return { form, faults, target: { scope, ...(share !== undefined && { share }) } }
}
