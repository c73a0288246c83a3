import { page, PUBLIC, type Answer } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../kit/form-errors.js'
import { ServiceProblem } from '../../kit/page-errors.js'
import { anyone, get, type Route } from '../../kit/route.js'
import { one, type Visit } from '../../kit/visit.js'
import { showCategories } from './categories.js'
import { chosenCategories, regions } from './code-lists.js'
import { filtersView } from './filters-view.js'
import { resultView } from './results-view.js'
import {
  isNarrowed,
  readSearchForm,
  searchAddress,
  searchParams,
  serviceQuery,
  subscribeAddress,
  type SearchForm,
} from './search-form.js'
import { searchText as text } from './text.js'

export const searchRoutes: readonly Route[] = [
  get('/opportunities', anyone, showResults),
  get('/opportunities/categories', anyone, showCategories),
]

async function showResults(visit: Visit): Promise<Answer> {
  const form = readSearchForm(visit.query)
  const [found, filters] = await Promise.all([find(visit, form), filtersOf(visit, form)])
  const { errors, ...results } = found
  const data = {
    text,
    form,
    filters,
    ...results,
    errors,
    title: form.words === '' ? text.title : text.titleFor(form.words),
    narrowed: isNarrowed(form),
    clear: searchAddress({ words: form.words }),
    withClosed: searchAddress({ ...form, stage: 'all' }),
    browse: `/opportunities/categories?${searchParams(form).toString()}`,
    subscribe: subscribeAddress(form),
  }
  return page('search/results', data, errors ? { status: 400 } : { cache: PUBLIC })
}

async function filtersOf({ services }: Visit, form: SearchForm) {
  const [chosen, country] = await Promise.all([
    chosenCategories(services, form.cpv),
    regions(services),
  ])
  return filtersView(form, chosen, country)
}

/** The results, or what is wrong with what was asked. */
async function find({ query, services }: Visit, form: SearchForm) {
  const asked = { params: { query: serviceQuery(form, one(query['cursor'])) } }
  try {
    const found = dataOf(await services.pipeline.GET('/opportunities', asked))
    const { items, total, moreThanTotal, correctedTo, next, previous } = found
    return {
      results: items.map(resultView),
      total: text.found(total, moreThanTotal),
      data: `/api/v1${searchAddress(form)}`,
      corrected: correctedTo && {
        text: text.corrected(correctedTo),
        instead: text.asTyped(form.words),
        href: searchAddress({ ...form, exact: true }),
      },
      next: next && searchAddress(form, { cursor: next }),
      previous: previous && searchAddress(form, { cursor: previous }),
    }
  } catch (error) {
    return { errors: errorsOf(error) }
  }
}

/** In words of the form, each at its field once. */
function errorsOf(error: unknown): FormErrors {
  if (!(error instanceof ServiceProblem) || error.fields.length === 0) throw error
  const fields = [...new Set(error.fields.map(({ field }) => field.split('.')[0] ?? field))]
  const faults = fields.map((field) => ({ field, message: text.errors[field] ?? text.error }))
  const names = {
    closingAfter: 'closingAfter-day',
    closingBefore: 'closingBefore-day',
    cursor: 'words',
  }
  return formErrors(faults, names)
}
