import type { components } from '@inroad/api-clients/spend.paths'
import { page } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { number } from '../../kit/how-long.js'
import { pounds } from '../../kit/pounds.js'
import { get, type Route } from '../../kit/route.js'
import { one } from '../../kit/visit.js'
import { row } from '../spend-figures/scope/frame.js'
import { yearName } from '../spend-figures/scope/showing.js'
import { ANALYSTS } from '../spend-files/analysts.js'
import { RETURNS, returnPath } from './paths.js'
import { returnsText } from './text.js'

type Return = components['schemas']['IndirectReturnView']
const text = returnsText.one

export const oneReturnRoutes: readonly Route[] = [
  get(`${RETURNS}/:id`, ANALYSTS, async ({ services, params: { id = '' }, query }) => {
    const given = dataOf(
      await services.spend.GET('/indirect-returns/{id}', { params: { path: { id } } }),
    )
    const done = one(query['done'])
    return page('spend-returns/one', {
      text: returnsText,
      title: text.title(given.supplier.name, yearName(given.financialYear)),
      done: done === 'known' || done === 'given' ? text[done] : undefined,
      replaced: given.state === 'replaced' ? text.replaced : undefined,
      rows: summaryOf(given),
      lines: given.lines.map(lineOf),
      history: given.history.length > 1 ? given.history.map((each) => historyOf(each, id)) : [],
    })
  }),
]

function summaryOf({ supplier, evidence, nhsIncome, sterling, givenAt, dataCut }: Return) {
  const { rows } = text
  return [
    row(rows.supplier, supplier.name),
    ...(supplier.companyNumber === undefined ? [] : [row(rows.number, supplier.companyNumber)]),
    row(rows.evidence, returnsText.grades[evidence]),
    row(rows.income, nhsIncome === undefined ? rows.notSaid : pounds(nhsIncome)),
    row(rows.total, pounds(sterling.total)),
    row(rows.sme, pounds(sterling.sme)),
    row(rows.notSme, pounds(sterling.notSme)),
    row(rows.unknown, pounds(sterling.unknown)),
    row(rows.given, returnsText.list.when(givenAt)),
    row(rows.cut, rows.cutOf(dataCut)),
  ]
}

function lineOf({ name, companyNumber, status, amount, row: place }: Return['lines'][number]) {
  return {
    name,
    words: [companyNumber ?? '', returnsText.statuses[status]],
    numbers: [pounds(amount), number(place)],
  }
}

function historyOf(each: Return['history'][number], shown: string) {
  return {
    name: returnsText.list.when(each.givenAt),
    href: each.id === shown ? undefined : returnPath(each.id),
    words: [returnsText.shortGrades[each.evidence], returnsText.states[each.state]],
    numbers: [pounds(each.sterling.total)],
  }
}
