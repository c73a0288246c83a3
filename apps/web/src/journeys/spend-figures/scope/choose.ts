import { page, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { PageNotFound } from '../../../kit/page-errors.js'
import type { Visit } from '../../../kit/visit.js'
import type { Choice } from './choice.js'
import { chooseText as text } from './choose.text.js'
import type { Method } from './figure-types.js'
import { yearName } from './showing.js'
import { figuresText as common } from './text.js'

interface Option {
  value: string
  text: string
  selected?: boolean
}

/** Pages of two hundred organisations that are read to fill the list: more than the NHS has. */
const MOST_PAGES = 5

/** The form that chooses whose figures are shown, and of when; it leads to the page it is for. */
export async function chooser(
  visit: Visit,
  choice: Choice,
  to: string,
  { errors, status = 200 }: { errors?: FormErrors; status?: number } = {},
): Promise<Answer> {
  const [payers, years, methods] = await Promise.all([
    payersOf(visit),
    yearsOf(visit),
    methodsOf(visit),
  ])
  const data = {
    text,
    to,
    errors,
    organisations: chosen([{ value: '', text: common.everybody }, ...payers], choice.org),
    years: chosen([{ value: '', text: text.newest }, ...years], choice.fy),
    methods: chosen([usual(methods), ...methods.map(methodOption)], choice.method),
    series: choice.series,
  }
  return page('spend-figures/scope/choose', data, { status })
}

/** In words of this form, whatever the service said. */
export function choiceErrors(fields: readonly { field: string }[]): FormErrors {
  const shown = ['org', 'fy', 'method', 'series']
  return formErrors(
    fields.map(({ field }) => ({
      field: shown.includes(field) ? field : 'org',
      message: text.errors[field] ?? text.nothing,
    })),
  )
}

/** Every organisation of which spend files are here. */
export async function payersOf({ services }: Pick<Visit, 'services'>): Promise<Option[]> {
  const found: Option[] = []
  let cursor: string | undefined
  for (let read = 0; read < MOST_PAGES; read++) {
    const query = { withSpend: true, limit: 200, ...(cursor && { cursor }) }
    const list = dataOf(await services.spend.GET('/authorities', { params: { query } }))
    found.push(...list.items.map(({ code, name }) => ({ value: code, text: `${name} (${code})` })))
    cursor = list.next
    if (cursor === undefined) break
  }
  return found
}

async function yearsOf({ services }: Visit): Promise<Option[]> {
  try {
    const series = dataOf(await services.spend.GET('/figures/series', { params: { query: {} } }))
    const years = series.years.map(({ financialYear }) => financialYear).reverse()
    return years.map((year) => ({ value: String(year), text: yearName(year) }))
  } catch (error) {
    if (error instanceof PageNotFound) return []
    throw error
  }
}

async function methodsOf({ services }: Visit): Promise<Method[]> {
  return dataOf(await services.spend.GET('/methods', {}))
}

function usual(methods: readonly Method[]): Option {
  return { value: '', text: text.usual(methods.find(({ isDefault }) => isDefault)?.name ?? '') }
}

function methodOption({ name, summary }: Method): Option {
  return { value: name, text: `${name}: ${summary}` }
}

function chosen(options: readonly Option[], value: string): Option[] {
  return options.map((option) => ({ ...option, selected: option.value === value }))
}
