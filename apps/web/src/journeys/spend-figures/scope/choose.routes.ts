import { anyone, get, type Route } from '../../../kit/route.js'
import { one } from '../../../kit/visit.js'
import { readChoice } from './choice.js'
import { chooser } from './choose.js'
import { PAGES } from './frame.js'

const LEADS_TO = [...Object.values<string>(PAGES), '/spend/figures/sme-share']

export const chooseRoutes: readonly Route[] = [
  get('/spend/choose', anyone, (visit) => {
    const to = LEADS_TO.find((path) => path === one(visit.query['to'])) ?? PAGES.overview
    return chooser(visit, readChoice(visit.query), to)
  }),
]
