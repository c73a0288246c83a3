import type { Visit } from '../../../kit/visit.js'
import { addressOf, type Choice } from './choice.js'
import type { FigureFacts } from './figure-types.js'
import { yearName } from './showing.js'
import { figuresText as text } from './text.js'

/** Pages of figures, by their names in `text.pages`. */
export const PAGES = {
  overview: '/spend',
  overTime: '/spend/over-time',
  months: '/spend/months',
  categories: '/spend/categories',
  routes: '/spend/routes',
  organisations: '/spend/organisations',
  regions: '/spend/regions',
  suppliers: '/spend/suppliers-paid',
  concentration: '/spend/concentration',
  changes: '/spend/supplier-changes',
  payments: '/spend/payments',
  lines: '/spend/lines',
  indirect: '/spend/indirect',
  methods: '/spend/methods',
} as const

export type PageName = keyof typeof PAGES

/** What stands around every figure. */
export interface Frame {
  heading: string
  /** Of whom and of when, in words. */
  chosen: string
  change: string
  /** For those who may save it. */
  save?: string
  more: { text: string; href: string }[]
  facts: SummaryRow[]
  rebuild?: string
  /** The same figures as a file. */
  download?: string
}

export interface SummaryRow {
  key: { text: string }
  value: { text: string }
  actions?: { items: { text: string; href: string }[] }
}

/**
 * @param about `file`: of the downloads, `sme-share`; `who`: where the figure does not say it itself
 */
export function frameOf(
  visit: Visit,
  page: PageName,
  choice: Choice,
  about: { view?: FigureFacts; file?: string; who?: string } = {},
): Frame {
  const { view, file, who } = about
  const here = addressOf(PAGES[page], choice)
  return {
    heading: text.pages[page],
    chosen: chosenOf(choice, view, who),
    change: addressOf('/spend/choose', choice, { to: PAGES[page] }),
    ...(visit.caller && { save: addressOf('/spend/views/new', {}, { address: here }) }),
    more: moreOf(page, choice),
    facts: view ? factsOf(view) : [],
    ...(view && { rebuild: view.rebuild }),
    ...(file && { download: addressOf(`/spend/download/${file}.csv`, choice) }),
  }
}

function moreOf(page: PageName, { category: _category, region: _region, ...choice }: Choice) {
  const others = (Object.keys(PAGES) as PageName[]).filter((name) => name !== page)
  return others.map((name) => ({ text: text.pages[name], href: addressOf(PAGES[name], choice) }))
}

/** `Northmoor NHS Trust, 2020/21, method v1`. */
export function chosenOf(choice: Choice, view?: FigureFacts, who?: string): string {
  const { series, category, region, method, cut } = choice
  const year = view?.financialYear ?? Number(choice.fy)
  const words = [
    [true, who ?? view?.organisation?.name ?? (choice.org || text.everybody)],
    [year > 0, yearName(year)],
    [series === 'as-is', text.asIs],
    [category, text.narrowed.category(category)],
    [region, text.narrowed.region(region)],
    [method, text.byMethod(method)],
    [cut, text.atCut(cut)],
  ] as const
  return words.flatMap(([isChosen, named]) => (isChosen ? named : [])).join(', ')
}

/** What a figure says of itself, so that it can be judged. */
export function factsOf(view: FigureFacts): SummaryRow[] {
  const { about } = text
  const { organisation, method, dataCut, series, financialYear, coverage, unmatchedShare } = view
  const predecessors = organisation?.predecessors ?? []
  return [
    row(about.definition, view.definition),
    row(about.formula, view.formula),
    row(about.organisation, organisation?.name ?? text.everybody),
    ...(predecessors.length > 0
      ? [row(about.predecessors, predecessors.map(({ name }) => name).join(', '))]
      : []),
    row(about.year, about.yearOf(financialYear)),
    row(about.series, about.seriesOf[series]),
    row(about.method, about.methodOf(method.name, method.definition)),
    row(about.cut, about.cutOf(dataCut.cut, dataCut.at)),
    row(about.coverage, coverage === undefined ? about.none : about.coverageOf(coverage)),
    row(
      about.unmatched,
      unmatchedShare === undefined ? about.none : about.unmatchedOf(unmatchedShare),
    ),
  ]
}

export function row(key: string, value: string): SummaryRow {
  return { key: { text: key }, value: { text: value } }
}
