import { barChart } from '../../../charts/bar-chart.js'
import { page, PUBLIC, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { number } from '../../../kit/how-long.js'
import { pounds, roundPounds } from '../../../kit/pounds.js'
import { one, type Visit } from '../../../kit/visit.js'
import { addressOf, queryOf, YEAR_CHOICE, type Choice } from '../scope/choice.js'
import type { SupplierYear, TopSuppliers } from '../scope/figure-types.js'
import { frameOf } from '../scope/frame.js'
import { cell } from '../scope/share-table.js'
import { figuresText as common } from '../scope/text.js'
import { suppliersText } from './text.js'

const text = suppliersText.top
const USUAL = 20
const MOST = 200
const DRAWN = 12

export async function showTop(visit: Visit, choice: Choice): Promise<Answer> {
  const limit = one(visit.query['limit']) === String(MOST) ? MOST : USUAL
  const query = { ...queryOf(choice, YEAR_CHOICE), limit }
  const { spend } = visit.services
  const view = dataOf(await spend.GET('/figures/top-suppliers', { params: { query } }))
  const here = { ...choice, method: '', cut: '', fy: String(view.financialYear) }
  const more = limit === USUAL && view.others.suppliers > 0
  const data = {
    text,
    common,
    frame: frameOf(visit, 'suppliers', here, { view, file: 'suppliers' }),
    chart: view.suppliers.length > 0 ? chartOf(view) : undefined,
    rows: view.suppliers.map((supplier) => rowOf(supplier, here)),
    others: sumRow(text.others(view.others.suppliers), view.others),
    total: sumRow(text.total, view.total),
    more: more ? addressOf('/spend/suppliers-paid', here, { limit: String(MOST) }) : undefined,
  }
  return page('spend-figures/suppliers-paid/top-suppliers', data, { cache: PUBLIC })
}

function chartOf({ suppliers }: TopSuppliers) {
  const bars = suppliers.slice(0, DRAWN).map(({ name, amount }) => ({
    name,
    value: Number(amount),
    figure: roundPounds(amount),
  }))
  const description = bars.map(({ name, figure }) => text.bar(name, figure)).join('; ')
  return barChart({ label: text.chart, description, bars })
}

function rowOf(supplier: SupplierYear, choice: Choice) {
  const { supplierId, name, identified, amount, share, invoices, lines } = supplier
  const rows = addressOf('/spend/lines', choice, { supplier: supplierId })
  return {
    name: identified ? name : `${name} (${text.notIdentified})`,
    cells: [
      { text: common.classes[supplier.class] ?? supplier.class },
      cell(pounds(amount), rows, name),
      { text: suppliersText.share(share) },
      { text: number(invoices) },
      { text: number(lines) },
    ],
  }
}

function sumRow(name: string, { amount, lines }: TopSuppliers['total']) {
  const empty = { text: '' }
  return { name, cells: [empty, { text: pounds(amount) }, empty, empty, { text: number(lines) }] }
}
