import { page } from '../../../kit/answer.js'
import { get, type Route } from '../../../kit/route.js'
import { ANALYSTS } from '../analysts.js'
import { spendFilesText as text } from '../text.js'

/** Where an analyst starts. */
export const spendHomeRoutes: readonly Route[] = [
  get('/spend/data', ANALYSTS, () => page('spend-files/home/home', { text })),
]
