import { page, PUBLIC } from '../../kit/answer.js'
import { anyone, get, type Route } from '../../kit/route.js'
import { homeText } from './text.js'

export const homeRoutes: readonly Route[] = [
  get('/', anyone, ({ config }) => {
    const demo = config.demo === 'yes'
    return page('home/home', { text: homeText, demo }, { cache: PUBLIC })
  }),
]
