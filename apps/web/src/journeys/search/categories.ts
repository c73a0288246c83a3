import { page, PUBLIC, type Answer } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { one, type Visit } from '../../kit/visit.js'
import type { CpvCategory } from './filters-view.js'
import { readSearchForm, searchAddress, searchParams, type SearchForm } from './search-form.js'
import { searchText as text } from './text.js'

/** Where one finds a category by browsing or by its name, and takes it into the search. */
export async function showCategories({ query, services }: Visit): Promise<Answer> {
  const form = readSearchForm(query)
  const [under, typed] = [one(query['under']).replace(/\D/g, ''), one(query['named'])]
  const asked = typed === '' ? { ...(under.length > 1 && { under }) } : { words: typed }
  const found = dataOf(await services.pipeline.GET('/cpv', { params: { query: asked } }))
  const here = found.around.at(-1)
  const data = {
    text: text.browse,
    searching: [...searchParams(form)].map(([name, value]) => ({ name, value })),
    typed,
    heading: headingOf(typed, found.items.length, here),
    here: here && linked(here, form),
    around: found.around.slice(0, -1).map((category) => linked(category, form)),
    all: categoriesAddress(form),
    categories: found.items.map((category) => linked(category, form)),
    back: searchAddress(form),
  }
  return page('search/categories', data, { cache: PUBLIC })
}

function headingOf(typed: string, found: number, here: CpvCategory | undefined): string {
  if (typed !== '') return found > 0 ? text.browse.foundFor(typed) : text.browse.noneFor(typed)
  return here ? text.browse.inside(here.label) : text.browse.all
}

function linked(category: CpvCategory, form: SearchForm) {
  const { prefix, label, code, opportunities, hasParts } = category
  const cpv = [...new Set([...form.cpv, prefix])]
  return {
    label,
    code,
    open: text.browse.open(opportunities),
    hidden: text.browse.useHidden(label),
    choose: text.browse.choose(label),
    use: searchAddress({ ...form, cpv }),
    inside: hasParts ? categoriesAddress(form, prefix) : undefined,
  }
}

function categoriesAddress(form: SearchForm, under?: string): string {
  const params = searchParams(form)
  if (under !== undefined) params.append('under', under)
  return params.size > 0
    ? `/opportunities/categories?${params.toString()}`
    : '/opportunities/categories'
}
