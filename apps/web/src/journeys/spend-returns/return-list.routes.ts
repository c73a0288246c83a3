import type { components } from '@inroad/api-clients/spend.paths'
import { page } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { number } from '../../kit/how-long.js'
import { pounds } from '../../kit/pounds.js'
import { get, type Route } from '../../kit/route.js'
import { one } from '../../kit/visit.js'
import { addressOf } from '../spend-figures/scope/choice.js'
import { yearName } from '../spend-figures/scope/showing.js'
import { ANALYSTS } from '../spend-files/analysts.js'
import { RETURNS, returnPath } from './paths.js'
import { returnsText as text } from './text.js'

type ReturnLine = components['schemas']['IndirectReturnLineView']

export const returnListRoutes: readonly Route[] = [
  get(RETURNS, ANALYSTS, async ({ services, query: fields }) => {
    const cursor = one(fields['cursor'])
    const query = { limit: 50, ...(cursor && { cursor }) }
    const found = dataOf(await services.spend.GET('/indirect-returns', { params: { query } }))
    return page('spend-returns/list', {
      text,
      rows: found.items.map(rowOf),
      more: found.next && addressOf(RETURNS, {}, { cursor: found.next }),
    })
  }),
]

function rowOf(line: ReturnLine) {
  const { id, supplier, financialYear, evidence, state, subcontractors, sterling } = line
  return {
    name: supplier.name,
    href: returnPath(id),
    words: [yearName(financialYear), text.shortGrades[evidence], text.states[state]],
    numbers: [number(subcontractors), pounds(sterling.total), pounds(sterling.sme)],
    given: text.list.when(line.givenAt),
  }
}
