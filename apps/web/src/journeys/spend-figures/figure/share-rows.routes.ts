import { page } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { number } from '../../../kit/how-long.js'
import { pounds } from '../../../kit/pounds.js'
import { anyone, get, type Route } from '../../../kit/route.js'
import { one } from '../../../kit/visit.js'
import { addressOf, isNewest, queryOf, WHOLE_CHOICE, type Choice } from '../scope/choice.js'
import type { ShareRows } from '../scope/figure-types.js'
import { frameOf } from '../scope/frame.js'
import { cell } from '../scope/share-table.js'
import { dayName, share } from '../scope/showing.js'
import { figuresText as common } from '../scope/text.js'
import { figures } from '../scope/with-choice.js'
import { methodsText } from '../methods/text.js'
import { figureText } from './text.js'

const text = figureText.suppliers
const FIGURE = [...WHOLE_CHOICE, 'category', 'region'] as const
const HERE = '/spend/figures/sme-share/rows'

/** Supplier by supplier, each with why it counts as what it does. */
export const shareRowsRoutes: readonly Route[] = [
  get(
    HERE,
    anyone,
    figures('overview', async (visit, choice) => {
      const cursor = one(visit.query['cursor'])
      const query = { ...queryOf(choice, FIGURE), ...(cursor && { cursor }) }
      const { spend } = visit.services
      const view = dataOf(await spend.GET('/figures/sme-share/rows', { params: { query } }))
      const here = { ...choice, fy: String(view.financialYear) }
      const frame = frameOf(visit, 'overview', here, { view, file: 'sme-share-rows' })
      const data = {
        text,
        common,
        frame: { ...frame, heading: text.title, save: undefined },
        back: addressOf('/spend/figures/sme-share', choice),
        sum: text.sum(view.rowCount, view.lines, view.amount),
        rows: view.items.map((item) => rowOf(item, here)),
        first: cursor === '' ? undefined : addressOf(HERE, choice),
        next: view.next && addressOf(HERE, choice, { cursor: view.next }),
      }
      return page('spend-figures/figure/share-rows', data)
    }),
  ),
]

function rowOf(item: ShareRows['items'][number], choice: Choice) {
  const { supplierId, name, identified, amount, shareOfThirdParty, lines, evidence } = item
  const rows =
    supplierId !== undefined && isNewest(choice)
      ? addressOf('/spend/lines', choice, { supplier: supplierId, class: item.class })
      : undefined
  return {
    name: identified || supplierId === undefined ? name : `${name} (${text.notIdentified})`,
    words: [common.classes[item.class] ?? item.class, evidenceWords(evidence)],
    cells: [
      cell(pounds(amount), rows, name),
      { text: shareOfThirdParty === undefined ? '' : share(shareOfThirdParty) },
      { text: number(lines) },
    ],
  }
}

function evidenceWords(evidence: ShareRows['items'][number]['evidence']): string {
  if (!evidence) return ''
  const { source, reference, asOf } = evidence
  return `${methodsText.sources[source] ?? source}: ${reference}, ${dayName(asOf)}`
}
