import { spendFigurePages } from './spend-figure-pages.js'
import { spendDataPages } from './spend-data-pages.js'
import type { World } from './world.js'

export interface KnownPage {
  /** As in the route table of the front door. */
  route: string
  /** Which of its states, where there are several. */
  state?: string
  as?: string
  address(world: World): string
}

const fixed = (as: string | undefined, ...routes: string[]): KnownPage[] =>
  routes.map((route) => ({ route, as, address: () => route }))

/** Pages below something that was made: `[key, route of it, what follows]`. */
const below = (
  as: string | undefined,
  key: keyof World,
  base: string,
  ...rest: string[]
): KnownPage[] =>
  rest.map((end) => ({ route: base + end, as, address: (world) => world[key] + end }))

const buying: KnownPage[] = [
  ...fixed('Bea Buyer', '/buying', '/buying/new'),
  {
    route: '/buying/new/title',
    as: 'Bea Buyer',
    address: () => '/buying/new/title?regime=PA2023',
  },
  ...below('Bea Buyer', 'draft', '/buying/:id', '', '/delete', '/category', '/notice', '/check'),
  ...below('Bea Buyer', 'draft', '/buying/:id', '/small-firms', '/audience', '/find-a-tender'),
  ...below('Bea Buyer', 'draft', '/buying/:id', '/publish'),
  ...below('Bea Buyer', 'published', '/buying/:id', '/published', '/end', '/delivery'),
  ...[
    ...['regime', 'title', 'description', 'main-category', 'regions', 'value', 'deadline'],
    ...['dates', 'lots', 'suitability', 'conditions', 'insurance', 'payment', 'procedure'],
    ...['sending', 'criteria', 'documents'],
  ].map((question) => ({
    route: '/buying/:id/edit/:question',
    state: question,
    as: 'Bea Buyer',
    address: (world: World) => `${world.draft}/edit/${question}`,
  })),
]

const LETTER = '/operations/dead-letters/:service/:queue/:eventId'
const operations: KnownPage[] = [
  ...fixed('Olu Operator', '/operations', '/operations/dead-letters', '/operations/imports'),
  ...fixed('Olu Operator', '/operations/organisations', '/operations/organisations/new'),
  ...below('Olu Operator', 'letter', LETTER, '', '/redrive', '/discard'),
  ...below('Olu Operator', 'import', '/operations/imports/:id', ''),
  {
    route: '/operations/organisations/:id/administrator',
    as: 'Olu Operator',
    address: ({ hub }) => `/operations/organisations/${hub.split('/').at(-1) ?? ''}/administrator`,
  },
]

const ORGANISATION = [
  ...['', '/people', '/invitations', '/invite', '/requests', '/delegations'],
  ...['/delegations/new', '/changes', '/email-domains'],
].map((end) => `/organisation${end}`)
const organisation: KnownPage[] = [
  ...fixed('Ada Admin', ...ORGANISATION),
  ...below('Ada Admin', 'person', '/organisation/people/:personId', '', '/remove'),
  ...below('Ada Admin', 'request', '/organisation/requests/:requestId', ''),
  ...below('Ada Admin', 'hub', '/organisation/delegations/new/:hubId', ''),
  ...below('Ada Admin', 'delegation', '/organisation/delegations/:delegationId/end', ''),
  ...below(undefined, 'invitation', '/invitations/:token', ''),
  ...fixed('Sam Supplier', '/join', '/firms/register', '/organisation'),
]

const MANAGE = '/subscriptions/manage/:token'
const subscriptions: KnownPage[] = [
  ...fixed(undefined, '/subscribe', '/subscribe/sent', '/subscriptions/erased'),
  {
    route: '/subscribe',
    state: 'of a search',
    address: () => '/subscribe?words=catheters&nhsOnly=true',
  },
  { route: '/subscribe/frequency', address: () => '/subscribe/frequency?words=catheters' },
  {
    route: '/subscribe/address',
    address: () => '/subscribe/address?words=catheters&frequency=daily',
  },
  ...below(undefined, 'confirm', '/subscriptions/confirm/:token', ''),
  ...below(undefined, 'unsubscribe', '/subscriptions/unsubscribe/:token', ''),
  ...below(undefined, 'manage', MANAGE, '', '/end-all', '/erase'),
  ...below(undefined, 'subscription', `${MANAGE}/:id`, '/frequency', '/criteria', '/end'),
]

/** Each page in each state that is not met on a journey anyway. */
export const pages: readonly KnownPage[] = [
  ...fixed(undefined, '/', '/accessibility', '/privacy', '/cookies', '/terms', '/contact', '/api'),
  ...fixed(undefined, '/opportunities', '/opportunities/categories'),
  ...below(undefined, 'opportunity', '/opportunities/:id', ''),
  ...buying,
  ...operations,
  ...organisation,
  ...subscriptions,
  ...spendDataPages,
  ...spendFigurePages,
  ...fixed('Sam Supplier', '/account', '/acting'),
  ...fixed(undefined, '/signed-out', '/mailbox'),
  { route: '/nowhere', state: 'not found', address: () => '/nowhere' },
  { route: '/operations', state: 'not allowed', as: 'Bea Buyer', address: () => '/operations' },
]
