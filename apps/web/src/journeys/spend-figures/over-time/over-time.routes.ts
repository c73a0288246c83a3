import { page, PUBLIC } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { anyone, get, type Route } from '../../../kit/route.js'
import { queryOf } from '../scope/choice.js'
import { frameOf } from '../scope/frame.js'
import { yearName } from '../scope/showing.js'
import { figuresText as common } from '../scope/text.js'
import { figures } from '../scope/with-choice.js'
import { overTimeView } from './over-time-view.js'
import { overTimeText as text } from './text.js'

export const overTimeRoutes: readonly Route[] = [
  get(
    '/spend/over-time',
    anyone,
    figures('overTime', async (visit, choice) => {
      const query = queryOf(choice, ['org', 'method', 'series', 'cut'])
      const { spend } = visit.services
      const view = dataOf(await spend.GET('/figures/series', { params: { query } }))
      const frame = frameOf(visit, 'overTime', { ...choice, fy: '' }, { view, file: 'series' })
      const who = view.organisation?.name ?? common.everybody
      const data = {
        text,
        common,
        frame: {
          ...frame,
          chosen: text.chosen(who, yearName(view.from), yearName(view.to)),
          facts: frame.facts.filter(({ key }) => key.text !== common.about.year),
        },
        ...overTimeView(view, choice),
      }
      return page('spend-figures/over-time/over-time', data, { cache: PUBLIC })
    }),
  ),
]
