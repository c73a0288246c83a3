import { cumulativeCurve } from '../../../charts/cumulative-curve.js'
import { page, PUBLIC, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { number } from '../../../kit/how-long.js'
import { pounds } from '../../../kit/pounds.js'
import type { Visit } from '../../../kit/visit.js'
import { queryOf, YEAR_CHOICE, type Choice } from '../scope/choice.js'
import type { Concentration } from '../scope/figure-types.js'
import { frameOf, row } from '../scope/frame.js'
import { share } from '../scope/showing.js'
import { figuresText as common } from '../scope/text.js'
import { suppliersText } from './text.js'

const text = suppliersText.concentration
const MARK = 0.8

export async function showConcentration(visit: Visit, choice: Choice): Promise<Answer> {
  const { spend } = visit.services
  const query = queryOf(choice, YEAR_CHOICE)
  const view = dataOf(await spend.GET('/figures/concentration', { params: { query } }))
  const here = { ...choice, method: '', cut: '', fy: String(view.financialYear) }
  const data = {
    text,
    common,
    frame: frameOf(visit, 'concentration', here, { view, file: 'concentration' }),
    heading: text.heading(view.suppliersFor80, view.suppliers),
    chart: view.curve.length > 0 ? chartOf(view) : undefined,
    facts: factsOf(view),
    rows: view.curve.map(({ suppliers, amount, share: held }) => ({
      name: number(suppliers),
      cells: [{ text: pounds(amount) }, { text: share(held) }],
    })),
  }
  return page('spend-figures/suppliers-paid/concentration', data, { cache: PUBLIC })
}

function chartOf({ curve, suppliersFor80, suppliers }: Concentration) {
  return cumulativeCurve({
    label: text.chart,
    description: text.heading(suppliersFor80, suppliers),
    points: curve.map(({ suppliers: count, share: held }) => ({ count, share: held })),
    mark: { count: suppliersFor80, share: MARK, words: text.mark(suppliersFor80) },
    counted: text.counted,
  })
}

function factsOf({ amount, hhi, largestShare }: Concentration) {
  const { facts } = text
  return [
    row(facts.amount, pounds(amount)),
    ...(largestShare === undefined ? [] : [row(facts.largest, share(largestShare))]),
    row(facts.hhi, facts.hhiOf(hhi)),
  ]
}
