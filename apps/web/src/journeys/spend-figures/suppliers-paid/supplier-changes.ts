import { barChart } from '../../../charts/bar-chart.js'
import { page, PUBLIC, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { number } from '../../../kit/how-long.js'
import { pounds } from '../../../kit/pounds.js'
import type { Visit } from '../../../kit/visit.js'
import { addressOf, queryOf, YEAR_CHOICE, type Choice } from '../scope/choice.js'
import type { SupplierChanges } from '../scope/figure-types.js'
import { frameOf } from '../scope/frame.js'
import { cell } from '../scope/share-table.js'
import { figuresText as common } from '../scope/text.js'
import { suppliersText } from './text.js'

const text = suppliersText.changes
const GROUPS = ['gained', 'kept', 'lost'] as const

export async function showChanges(visit: Visit, choice: Choice): Promise<Answer> {
  const { spend } = visit.services
  const query = queryOf(choice, YEAR_CHOICE)
  const view = dataOf(await spend.GET('/figures/supplier-changes', { params: { query } }))
  const here = { ...choice, method: '', cut: '', fy: String(view.financialYear) }
  const file = view.comparable ? { file: 'supplier-changes' } : {}
  const data = {
    text,
    common,
    frame: frameOf(visit, 'changes', here, { view, ...file }),
    lead: text.lead(view.comparedWith),
    notComparable: view.comparable ? undefined : text.notComparable(view.comparedWith),
    unequal:
      view.comparable && view.months !== view.monthsBefore
        ? text.unequal(view.months, view.monthsBefore)
        : undefined,
    ...(view.comparable && changesView(view, here)),
  }
  return page('spend-figures/suppliers-paid/supplier-changes', data, { cache: PUBLIC })
}

function changesView(view: SupplierChanges, choice: Choice) {
  return {
    chart: barChart({
      label: text.chart,
      description: GROUPS.map((name) => `${text.groups[name]}: ${view[name].suppliers}`).join('; '),
      bars: GROUPS.map((name) => ({ name: text.groups[name], value: view[name].suppliers })),
    }),
    rows: GROUPS.map((name) => {
      const { suppliers, amount, smes, smeAmount } = view[name]
      const cells = [number(suppliers), pounds(amount), number(smes), pounds(smeAmount)]
      return { name: text.groups[name], cells: cells.map((words) => ({ text: words })) }
    }),
    groups: GROUPS.filter((name) => view[name].largest.length > 0).map((name) => ({
      heading: text.largest[name],
      note: name === 'lost' ? text.lostNote : undefined,
      rows: suppliersOf(view, name, choice),
    })),
  }
}

function suppliersOf(view: SupplierChanges, group: (typeof GROUPS)[number], choice: Choice) {
  const fy = String(group === 'lost' ? view.comparedWith : view.financialYear)
  return view[group].largest.map(({ supplierId, name, amount, ...supplier }) => ({
    name,
    cells: [
      { text: common.classes[supplier.class] ?? supplier.class },
      cell(
        pounds(amount),
        addressOf('/spend/lines', { ...choice, fy }, { supplier: supplierId }),
        name,
      ),
    ],
  }))
}
