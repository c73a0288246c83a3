import type { FieldProblem } from '../../../kit/page-errors.js'
import { one, type Visit } from '../../../kit/visit.js'
import { givingText as text } from './text.js'

/** What stands in the form beside the file. */
export interface Giving {
  whose: string
  org: string
  supersedes: string
}

const WHOSE = ['own', 'column', 'other']
const ODS_CODE = /^[A-Za-z0-9]{3,10}$/

export function readGiving({ body, upload }: Pick<Visit, 'body' | 'upload'>) {
  const giving: Giving = {
    whose: one(body['whose']),
    org: one(body['org']),
    supersedes: one(body['supersedes']),
  }
  return { giving, faults: faultsOf(giving, upload !== undefined) }
}

function faultsOf({ whose, org }: Giving, hasFile: boolean): FieldProblem[] {
  const faults: FieldProblem[] = []
  if (!WHOSE.includes(whose)) faults.push({ field: 'whose', message: text.whose.missing })
  if (whose === 'other' && !ODS_CODE.test(org)) {
    faults.push({ field: 'org', message: text.whose.codeMissing })
  }
  if (!hasFile) faults.push({ field: 'file', message: text.file.missing })
  return faults
}
