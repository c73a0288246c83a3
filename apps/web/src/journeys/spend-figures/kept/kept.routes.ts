import { page } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { whenExactly } from '../../../kit/how-long.js'
import { anyone, get, type Route } from '../../../kit/route.js'
import { one } from '../../../kit/visit.js'
import { addressOf } from '../scope/choice.js'
import type { KeptFigure, SmeShare } from '../scope/figure-types.js'
import { factsOf } from '../scope/frame.js'
import { headlineOf } from '../scope/headline.js'
import { SHARE_COLUMNS, shareRow, type ShareRow } from '../scope/share-table.js'
import { points } from '../scope/showing.js'
import { figuresText as common } from '../scope/text.js'
import { filledIn } from '../figure/figure-view.js'
import { figureText } from '../figure/text.js'

const text = figureText.kept

/** A published figure as it was, and beside it the same period as it looks now. */
export const keptRoutes: readonly Route[] = [
  get('/spend/figures/:id', anyone, async ({ services, params, query }) => {
    const { id = '' } = params
    const kept = dataOf(await services.spend.GET('/figures/{id}', { params: { path: { id } } }))
    const { figure } = kept
    const who = figure.organisation?.name ?? common.everybody
    return page('spend-figures/kept/kept', {
      text: figureText,
      common,
      title: text.title(who, figure.financialYear),
      published: one(query['done']) === 'published',
      when: text.when(whenExactly(kept.calculatedAt)),
      headline: headlineOf(figure.numbers),
      filled: filledIn(figure),
      now: restated(kept),
      facts: factsOf(figure),
      rebuild: figure.rebuild,
      sql: kept.sql,
      live: addressOf('/spend/figures/sme-share', choiceOf(figure)),
    })
  }),
]

function restated({ figure, restated: views }: KeptFigure) {
  const { now } = text
  return {
    caption: now.caption,
    columns: [now.first, ...SHARE_COLUMNS, now.difference],
    rows: [
      withDifference(
        shareRow(now.published(figure.method.name, figure.dataCut.cut), figure.numbers),
        '',
      ),
      ...views.map((view) => ({
        ...withDifference(
          shareRow(now.restated(view.method.name, view.dataCut.cut), view.numbers),
          differenceOf(figure, view),
        ),
        href: addressOf('/spend/figures/sme-share', { ...choiceOf(view), cut: '' }),
      })),
    ],
  }
}

function withDifference(row: ShareRow, difference: string): ShareRow {
  return { ...row, cells: [...row.cells, { text: difference }] }
}

function differenceOf(figure: SmeShare, view: SmeShare): string {
  const [was, is] = [figure.numbers.share, view.numbers.share]
  return was === undefined || is === undefined ? '' : points(is - was)
}

function choiceOf({ organisation, financialYear, method, series, dataCut }: SmeShare) {
  return {
    org: organisation?.code ?? '',
    fy: String(financialYear),
    method: method.name,
    series: series === 'as-is' ? series : '',
    cut: String(dataCut.cut),
  }
}
