import { page, redirect } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { formErrors, problemErrors, type FormErrors } from '../../kit/form-errors.js'
import { ServiceProblem } from '../../kit/page-errors.js'
import { allow, get, post, type Route } from '../../kit/route.js'
import { one, type Visit } from '../../kit/visit.js'
import {
  actSentences,
  letterGroup,
  letterPath,
  letterRows,
  type LetterFilter,
  type LetterState,
} from './dead-letters-view.js'
import {
  OPERATED,
  operatedService,
  operationsOf,
  type OperatedService,
} from './operated-services.js'
import { operationsText as text } from './text.js'
import { unlessAway } from './unless-away.js'

const LIST = '/operations/dead-letters'
const LETTER = '/operations/dead-letters/:service/:queue/:eventId'
const OPERATOR = allow('operator')
const STATES = Object.keys(text.letters.states) as LetterState[]

/** Messages that services could not handle: the list, one of them, and what to do about it. */
export const deadLetterRoutes: readonly Route[] = [
  get(LIST, OPERATOR, async (visit) => {
    const filter = readFilter(visit)
    const asked = filter.service ? [filter.service] : OPERATED
    const groups = await Promise.all(
      asked.map(async (service) => ({ service, page: await listOf(visit, service, filter) })),
    )
    return page('operations/dead-letters', {
      text,
      filter,
      choices: choices(filter),
      done: doneOf(one(visit.query['done'])),
      groups: groups.map((group) => letterGroup(group, filter)),
    })
  }),

  get(LETTER, OPERATOR, async (visit) => {
    const { letter, path } = await letterOf(visit)
    return page('operations/dead-letter', {
      text,
      path,
      rows: letterRows(letter),
      acts: actSentences(letter),
      undecided: letter.state === 'parked',
    })
  }),

  get(`${LETTER}/redrive`, OPERATOR, (visit) => confirm(visit, 'redrive')),
  get(`${LETTER}/discard`, OPERATOR, (visit) => confirm(visit, 'discard')),

  post(`${LETTER}/redrive`, OPERATOR, async (visit) => {
    const { client, params } = target(visit)
    const answer = client.POST('/operations/dead-letters/{consumer}/{eventId}/redrive', { params })
    return settled(visit, 'redrive', answer)
  }),

  post(`${LETTER}/discard`, OPERATOR, async (visit) => {
    const { client, params } = target(visit)
    const reason = one(visit.body['reason'])
    if (reason.length < 3 || reason.length > 300) {
      const errors = formErrors([{ field: 'reason', message: text.discard.missing }])
      return confirm(visit, 'discard', errors)
    }
    const path = '/operations/dead-letters/{consumer}/{eventId}/discard'
    return settled(visit, 'discard', client.POST(path, { params, body: { reason } }))
  }),
]

type Act = 'redrive' | 'discard'

async function settled(visit: Visit, act: Act, answer: Promise<Parameters<typeof dataOf>[0]>) {
  try {
    dataOf(await answer)
    return redirect(`${LIST}?done=${act}`)
  } catch (error) {
    if (!(error instanceof ServiceProblem) || error.status >= 500) throw error
    if (error.status !== 409) return confirm(visit, act, problemErrors(error))
    // Somebody else decided meanwhile: there is no field to mend.
    const list = [{ text: error.detail, href: '#maincontent' }]
    return confirm(visit, act, { list, fields: {} }, 409)
  }
}

async function confirm(visit: Visit, act: Act, errors?: FormErrors, status = errors ? 400 : 200) {
  const { letter, path } = await letterOf(visit)
  const reason = one(visit.body['reason'])
  const data = { text, path, rows: letterRows(letter), errors, reason }
  return page(`operations/${act}`, data, { status })
}

async function letterOf(visit: Visit) {
  const { service, client, params } = target(visit)
  const answer = await client.GET('/operations/dead-letters/{consumer}/{eventId}', { params })
  const letter = dataOf(answer)
  return { letter, path: letterPath(service, letter) }
}

function target({ params, services }: Visit) {
  const service = operatedService(params['service'])
  const { queue: consumer = '', eventId = '' } = params
  return {
    service,
    client: operationsOf(services, service),
    params: { path: { consumer, eventId } },
  }
}

function listOf({ services, query }: Visit, service: OperatedService, filter: LetterFilter) {
  const { state, queue: consumer } = filter
  const cursor = one(query['cursor'])
  const given = { state, limit: 50, ...(consumer && { consumer }), ...(cursor && { cursor }) }
  const asked = operationsOf(services, service).GET(LIST, { params: { query: given } })
  return unlessAway(asked.then(dataOf))
}

/** Whatever is no choice counts as none. */
function readFilter({ query }: Visit): LetterFilter {
  const service = OPERATED.find((name) => name === one(query['service']))
  const state = STATES.find((name) => name === one(query['state'])) ?? 'parked'
  const queue = one(query['queue'])
  return { state, ...(service && { service }), ...(service && queue !== '' && { queue }) }
}

function choices({ service, state }: LetterFilter) {
  const { filter, states } = text.letters
  return {
    services: [
      { value: '', text: filter.every, selected: service === undefined },
      ...OPERATED.map((value) => ({
        value,
        text: text.services[value],
        selected: value === service,
      })),
    ],
    states: STATES.map((value) => ({ value, text: states[value], selected: value === state })),
  }
}

function doneOf(act: string): string | undefined {
  return act === 'redrive' || act === 'discard' ? text.letters.done[act] : undefined
}
