import { page } from '../../kit/answer.js'
import { anyone, get, post, type Route } from '../../kit/route.js'
import { confirm, confirmPage } from './confirm.js'
import { criteriaPage, saveCriteria } from './change-criteria.js'
import { frequencyPage, saveFrequency } from './change-frequency.js'
import { askEndAll, askEndOne, askErase, endAll, endOne, erase } from './end.js'
import { managePage } from './manage.js'
import { subscriptionsText as text } from './text.js'
import { unsubscribe, unsubscribePage } from './unsubscribe.js'

const MANAGE = '/subscriptions/manage/:token'

/**
 * What the links in mails open. Each holds a token that is its own proof, so nobody signs in; mail
 * scanners follow links, so only forms change anything.
 */
export const subscriptionsRoutes: readonly Route[] = [
  get('/subscriptions/confirm/:token', anyone, confirmPage),
  post('/subscriptions/confirm/:token', anyone, confirm),
  get('/subscriptions/unsubscribe/:token', anyone, unsubscribePage),
  post('/subscriptions/unsubscribe/:token', anyone, unsubscribe, {
    fromElsewhere: 'mail programs press it without cookies (RFC 8058); the token is the proof',
  }),
  get('/subscriptions/erased', anyone, () =>
    page('subscriptions/message', { ...text.erased, text }),
  ),
  get(MANAGE, anyone, managePage),
  get(`${MANAGE}/end-all`, anyone, askEndAll),
  post(`${MANAGE}/end-all`, anyone, endAll),
  get(`${MANAGE}/erase`, anyone, askErase),
  post(`${MANAGE}/erase`, anyone, erase),
  get(`${MANAGE}/:id/frequency`, anyone, frequencyPage),
  post(`${MANAGE}/:id/frequency`, anyone, saveFrequency),
  get(`${MANAGE}/:id/criteria`, anyone, criteriaPage),
  post(`${MANAGE}/:id/criteria`, anyone, saveCriteria),
  get(`${MANAGE}/:id/end`, anyone, askEndOne),
  post(`${MANAGE}/:id/end`, anyone, endOne),
]
