import { page, PUBLIC } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { anyone, get, type Route } from '../../../kit/route.js'
import type { Method } from '../scope/figure-types.js'
import { PAGES, row } from '../scope/frame.js'
import { share } from '../scope/showing.js'
import { figuresText as common } from '../scope/text.js'
import { methodsText as text } from './text.js'

export const methodsRoutes: readonly Route[] = [
  get(PAGES.methods, anyone, async ({ services }) => {
    const methods = dataOf(await services.spend.GET('/methods', {}))
    const shown = methods.map((method) => ({ ...method, rows: rowsOf(method) }))
    return page('spend-figures/methods/methods', { text, methods: shown }, { cache: PUBLIC })
  }),
]

function rowsOf(method: Method) {
  const { rows } = text
  const { evidence, leftOut, statusAsOf } = method
  return [
    row(rows.summary, method.summary),
    row(rows.definition, `${method.definitionText} (${method.definition})`),
    row(rows.formula, method.formula),
    row(rows.leftOut, leftOut.map((name) => common.classes[name] ?? name).join(', ')),
    row(rows.apart, method.apart),
    row(rows.statusAsOf, text.statusAsOf[statusAsOf] ?? statusAsOf),
    row(rows.sources, evidence.sources.map((name) => text.sources[name] ?? name).join('; ')),
    row(rows.confidence, String(evidence.minimumConfidence)),
    row(rows.group, text.group[`${evidence.groupCheck}`]),
    row(rows.accounts, text.accounts[`${evidence.accounts}`]),
    row(rows.monthsBack, text.monthsBack(evidence.monthsBack)),
    row(rows.figureFrom, text.coverage(share(method.figureFrom))),
    row(rows.categories, method.categories),
    row(rows.published, text.published(method.published)),
    row(rows.sha256, method.sha256),
  ]
}
