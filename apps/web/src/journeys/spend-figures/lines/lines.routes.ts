import { page } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { pounds } from '../../../kit/pounds.js'
import { anyone, get, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { addressOf, queryOf, YEAR_CHOICE } from '../scope/choice.js'
import type { Line } from '../scope/figure-types.js'
import { frameOf, PAGES } from '../scope/frame.js'
import { dayName } from '../scope/showing.js'
import { figuresText as common } from '../scope/text.js'
import { figures } from '../scope/with-choice.js'
import { alsoNarrowed, filtersOf, given, readLinesForm } from './lines-form.js'
import { linesText as text } from './text.js'

const CHOICE = [...YEAR_CHOICE, 'category', 'region'] as const

/** No line is kept by anybody: what analysts of the payer see here others do not. */
export const linesRoutes: readonly Route[] = [
  get(
    PAGES.lines,
    anyone,
    figures('lines', async (visit, chosen) => {
      const form = readLinesForm(visit.query)
      const choice = { ...chosen, method: '', cut: '' }
      const cursor = one(visit.query['cursor'])
      const query = { ...queryOf(choice, CHOICE), ...given(form), ...(cursor && { cursor }) }
      const { spend } = visit.services
      const [answer, who] = await Promise.all([
        spend.GET('/lines', { params: { query } }),
        nameOf(visit, choice.org),
      ])
      const list = dataOf(answer)
      const supplier = form.supplier === '' ? undefined : list.items[0]?.supplier
      const filtered = addressOf(PAGES.lines, choice, given(form))
      const data = {
        text,
        common,
        frame: {
          ...frameOf(visit, 'lines', choice, { who }),
          download: addressOf('/spend/download/lines.csv', choice, given(form)),
        },
        choice,
        form,
        filters: filtersOf(form, choice),
        also: alsoNarrowed(form, choice, supplier),
        sum: text.sum(list.lines, list.amount),
        rows: list.items.map(rowOf),
        first: cursor === '' ? undefined : filtered,
        next: list.next && addressOf(PAGES.lines, choice, { ...given(form), cursor: list.next }),
      }
      return page('spend-figures/lines/lines', data)
    }),
  ),
]

/** Its payments are told before its name is: without one they are shown all the same. */
async function nameOf({ services }: Visit, code: string): Promise<string | undefined> {
  if (code === '') return undefined
  const { data } = await services.spend.GET('/authorities/{code}', { params: { path: { code } } })
  return data?.name
}

function rowOf(line: Line) {
  const expense = [line.expenseType, line.expenseArea, line.description]
  return {
    paidOn: dayName(line.paidOn),
    supplier: line.supplier,
    words: [
      common.classes[line.class] ?? line.class,
      line.category,
      common.routes[line.route] ?? line.route,
      expense.filter((part) => part !== undefined).join(' / '),
      line.payee,
      line.transactionNumber ?? '',
      line.organisation,
    ],
    amount: pounds(line.amount),
    source: text.rowOf(line.rowNumber),
  }
}
