import { page, PUBLIC } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { PageNotFound } from '../../../kit/page-errors.js'
import { anyone, get, type Route } from '../../../kit/route.js'
import { addressOf, choiceParams, queryOf, WHOLE_CHOICE } from '../scope/choice.js'
import type { SmeShare } from '../scope/figure-types.js'
import { frameOf } from '../scope/frame.js'
import { headlineOf } from '../scope/headline.js'
import { figuresText as common } from '../scope/text.js'
import { figures } from '../scope/with-choice.js'
import { overviewView } from './overview-view.js'
import { overviewText as text } from './text.js'

const FIGURE = [...WHOLE_CHOICE, 'category', 'region'] as const

export const overviewRoutes: readonly Route[] = [
  get(
    '/spend',
    anyone,
    figures('overview', async (visit, choice) => {
      const query = queryOf(choice, FIGURE)
      const { spend } = visit.services
      const view = dataOf(await spend.GET('/figures/sme-share', { params: { query } }))
      if (choiceParams(choice).size === 0 && nothingAtAll(view)) throw new PageNotFound()
      const frame = frameOf(visit, 'overview', choice, { view, file: 'sme-share' })
      const data = {
        text,
        common,
        frame,
        headline: headlineOf(view.numbers),
        itself: addressOf('/spend/figures/sme-share', choice),
        ...overviewView(view, choice, frame.chosen),
      }
      return page('spend-figures/overview/overview', data, { cache: PUBLIC })
    }),
  ),
]

/** No file was counted yet: everything of all organisations, in the newest year with spend, is nothing. */
function nothingAtAll({ numbers, outside }: SmeShare): boolean {
  return numbers.lines === 0 && Number(numbers.thirdParty) === 0 && Number(outside.total) === 0
}
