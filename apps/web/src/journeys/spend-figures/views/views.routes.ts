import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { PageNotFound } from '../../../kit/page-errors.js'
import { refusalErrors } from '../../../kit/refusal-errors.js'
import { get, post, signedIn, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { dayInWords } from '../../organisation/days.js'
import { viewsText as text } from './text.js'

const HERE = '/spend/views'

/** Pages of figures that somebody comes back to: their own, and seen by nobody else. */
export const viewsRoutes: readonly Route[] = [
  get(HERE, signedIn, listViews),
  get(`${HERE}/new`, signedIn, ({ query }) => savePage(one(query['address']), '')),
  post(HERE, signedIn, saveView),
  post(`${HERE}/:id/delete`, signedIn, async ({ services, params: { id = '' } }) => {
    dataOf(await services.spend.DELETE('/saved-views/{id}', { params: { path: { id } } }))
    return redirect(`${HERE}?done=removed`)
  }),
]

async function listViews({ services, query }: Visit): Promise<Answer> {
  const { items } = dataOf(await services.spend.GET('/saved-views', {}))
  const done = one(query['done'])
  return page('spend-figures/views/list', {
    text,
    done: done === 'saved' || done === 'removed' ? text.done[done] : undefined,
    rows: items
      .filter(({ address }) => isOurs(address))
      .map(({ id, name, address, savedAt }) => ({
        name,
        href: address,
        saved: dayInWords(savedAt),
        remove: `${HERE}/${encodeURIComponent(id)}/delete`,
        removeOf: text.list.removeOf(name),
      })),
  })
}

function savePage(address: string, name: string, errors?: FormErrors): Answer {
  if (!isOurs(address)) throw new PageNotFound()
  const data = { text, address, name, errors, back: address }
  return page('spend-figures/views/save', data, { status: errors ? 400 : 200 })
}

async function saveView({ services, body: fields }: Visit): Promise<Answer> {
  const [name, address] = [one(fields['name']), one(fields['address'])]
  if (name === '') {
    return savePage(address, name, formErrors([{ field: 'name', message: text.save.missing }]))
  }
  try {
    dataOf(await services.spend.POST('/saved-views', { body: { name, address } }))
    return redirect(`${HERE}?done=saved`)
  } catch (error) {
    return savePage(address, name, refusalErrors(error, { otherwise: 'name' }))
  }
}

/** A page about spend, on this site: the service checks what it keeps, this what it shows. */
function isOurs(address: string): boolean {
  return /^\/spend(?:[/?][^\\\s]*)?$/.test(address) && !address.includes('//')
}
