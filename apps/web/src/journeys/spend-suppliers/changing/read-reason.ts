import type { FieldProblem } from '../../../kit/page-errors.js'
import { one, type Fields } from '../../../kit/visit.js'

const LEAST = 3

/** Why something is done, in one line: kept with the decision. */
export function readReason(body: Fields, most: number, message: string) {
  const reason = one(body['reason']).replace(/\s+/g, ' ')
  const fits = reason.length >= LEAST && reason.length <= most
  const faults: FieldProblem[] = fits ? [] : [{ field: 'reason', message }]
  return { reason, faults }
}
