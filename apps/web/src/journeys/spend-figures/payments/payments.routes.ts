import { page, PUBLIC } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { anyone, get, type Route } from '../../../kit/route.js'
import { queryOf, YEAR_CHOICE } from '../scope/choice.js'
import { frameOf, PAGES } from '../scope/frame.js'
import { figuresText as common } from '../scope/text.js'
import { figures } from '../scope/with-choice.js'
import { paymentsView } from './payments-view.js'
import { paymentsText as text } from './text.js'

export const paymentsRoutes: readonly Route[] = [
  get(
    PAGES.payments,
    anyone,
    figures('payments', async (visit, choice) => {
      const { spend } = visit.services
      const query = queryOf(choice, YEAR_CHOICE)
      const view = dataOf(await spend.GET('/figures/payment-times', { params: { query } }))
      const here = { ...choice, method: '', cut: '', fy: String(view.financialYear) }
      const frame = frameOf(visit, 'payments', here, { view, file: 'payment-times' })
      const data = { text, common, frame, ...paymentsView(view) }
      return page('spend-figures/payments/payments', data, { cache: PUBLIC })
    }),
  ),
]
