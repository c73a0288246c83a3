import { randomUUID } from 'node:crypto'
import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, problemErrors, type FormErrors } from '../../../kit/form-errors.js'
import { allow, get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { addressOf } from '../addresses.js'
import { choicesOf, known } from '../questions/choices.js'
import { formText } from '../questions/form-text.js'
import { questionText } from '../questions/question-text.js'
import { buyingText as text } from '../text.js'

const BUYERS = allow('buyer', 'approver')
const LAWS = questionText.regime.choices

/** A new draft needs its law and its title; all else can wait. */
export const beginRoutes: readonly Route[] = [
  get('/buying/new', BUYERS, ({ query }) => {
    const asked = query['regime'] !== undefined
    const errors = asked ? formErrors([{ field: 'regime', message: text.begin.choose }]) : undefined
    const items = choicesOf(LAWS)
    const data = { text, question: questionText.regime, items, errors, back: '/buying' }
    return page('buying/beginning/law', data, { status: errors ? 400 : 200 })
  }),
  get('/buying/new/title', BUYERS, ({ query }) => {
    const regime = known(LAWS, one(query['regime']))
    return regime ? titlePage({ regime, key: randomUUID() }) : redirect('/buying/new?regime=')
  }),
  post('/buying/new/title', BUYERS, create),
]

interface Begun {
  regime: string
  /** Made with the form: sent twice, it makes one draft. */
  key: string
  title?: string
}

async function create({ services, body }: Visit): Promise<Answer> {
  const regime = known(LAWS, one(body['regime']))
  const [key, title] = [one(body['key']), one(body['title'])]
  if (!regime) return redirect('/buying/new?regime=')
  if (title === '') {
    const errors = formErrors([{ field: 'title', message: formText.noTitle }])
    return titlePage({ regime, key, title }, errors)
  }
  const params = { header: { 'Idempotency-Key': key || randomUUID() } }
  try {
    const created = await services.pipeline.POST('/procurements', {
      params,
      body: { regime, title },
    })
    return redirect(addressOf(dataOf(created).id))
  } catch (error) {
    return titlePage({ regime, key: randomUUID(), title }, problemErrors(error))
  }
}

function titlePage(begun: Begun, errors?: FormErrors): Answer {
  const data = { text, question: questionText.title, ...begun, errors, back: '/buying/new' }
  return page('buying/beginning/title', data, { status: errors ? 400 : 200 })
}
