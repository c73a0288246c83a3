import { one, type Fields } from '../../../kit/visit.js'
import { addressOf, type Choice } from '../scope/choice.js'
import { figuresText as common } from '../scope/text.js'
import { monthName } from '../scope/showing.js'
import { linesText as text } from './text.js'

/** What narrows the payments beside organisation, year, category and region. */
export interface LinesForm {
  month: string
  route: string
  class: string
  supplier: string
}

export const FILTERS = ['month', 'route', 'class', 'supplier'] as const

export function readLinesForm(query: Fields): LinesForm {
  const [month = '', route = '', spendClass = '', supplier = ''] = FILTERS.map((name) =>
    one(query[name]),
  )
  return { month, route, class: spendClass, supplier }
}

/** Without what is empty, for an address or a service's query. */
export function given(form: LinesForm): Record<string, string> {
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''))
}

/** The form's lists; months only once a year is known. */
export function filtersOf(form: LinesForm, choice: Choice) {
  return {
    classes: options(Object.entries(common.classes), form.class, text.filters.every),
    routes: options(Object.entries(common.routes), form.route, text.filters.every),
    months: options(monthsOf(Number(choice.fy)), form.month, text.months),
  }
}

/** What else narrows them and has no field, with the way to be rid of it. */
export function alsoNarrowed(form: LinesForm, choice: Choice, supplierName?: string) {
  const { filters } = text
  const words = [
    ...(choice.category ? [filters.category(choice.category)] : []),
    ...(choice.region ? [filters.region(choice.region)] : []),
    ...(form.supplier
      ? [supplierName === undefined ? filters.oneSupplier : filters.supplier(supplierName)]
      : []),
  ]
  if (words.length === 0) return undefined
  const without = { ...choice, category: '', region: '' }
  const clear = addressOf('/spend/lines', without, { ...given(form), supplier: '' })
  return { words: words.join(', '), clear }
}

function monthsOf(financialYear: number): [string, string][] {
  if (!Number.isInteger(financialYear)) return []
  return Array.from({ length: 12 }, (_, place) => {
    const first = new Date(Date.UTC(financialYear, 3 + place, 1)).toISOString().slice(0, 10)
    return [first, monthName(first)]
  })
}

function options(values: readonly [string, string][], chosen: string, every: string) {
  return [['', every] as const, ...values].map(([value, name]) => ({
    value,
    text: name,
    selected: value === chosen,
  }))
}
