import type { components } from '@inroad/api-clients/pipeline.paths'
import { SORTS, STAGES, type SearchForm } from './search-form.js'
import { searchText as text } from './text.js'

export type Region = components['schemas']['Region']
export type CpvCategory = components['schemas']['CpvCategory']

interface Option {
  value: string
  text: string
  checked?: boolean
  selected?: boolean
}

/** What the form of the search shows, as its macros take it. */
export interface FiltersView {
  categories: Option[]
  regions: Option[]
  stages: Option[]
  sorts: Option[]
  closingAfter: DateParts
  closingBefore: DateParts
}

interface DateParts {
  day: string
  month: string
  year: string
}

/** @param chosen the categories that are chosen, with their names */
export function filtersView(
  form: SearchForm,
  chosen: readonly CpvCategory[],
  country: Region,
): FiltersView {
  return {
    categories: form.cpv.map((value) => ({ value, text: nameOf(value, chosen), checked: true })),
    regions: regionOptions(form, country),
    stages: STAGES.map((value) => ({
      value,
      text: text.stage.options[value],
      selected: value === (form.stage || 'open'),
    })),
    sorts: SORTS.filter((value) => value !== 'relevance' || form.words !== '').map((value) => ({
      value,
      text: text.sort.options[value],
      selected: value === form.sort,
    })),
    closingAfter: dateParts(form.closingAfter),
    closingBefore: dateParts(form.closingBefore),
  }
}

function nameOf(prefix: string, chosen: readonly CpvCategory[]): string {
  const category = chosen.find((one) => one.prefix === prefix || one.code === prefix)
  return category ? `${category.label} (${prefix})` : prefix
}

/** The largest parts of the country, and whichever smaller one is chosen. */
function regionOptions({ region }: SearchForm, country: Region): Option[] {
  const smaller = allParts(country).filter(
    ({ code }) => region.includes(code) && !country.parts.some((part) => part.code === code),
  )
  return [...country.parts, ...smaller].map(({ code, label, opportunities }) => ({
    value: code,
    text: text.regions.named(label, opportunities),
    checked: region.includes(code),
  }))
}

function allParts({ parts }: Region): Region[] {
  return parts.flatMap((part) => [part, ...allParts(part)])
}

function dateParts(text: string): DateParts {
  const [year = '', month = '', day = ''] = text.split('-')
  return { year, month, day }
}
