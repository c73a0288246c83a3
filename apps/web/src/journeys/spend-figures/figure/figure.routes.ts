import { page, PUBLIC, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import type { FormErrors } from '../../../kit/form-errors.js'
import { PageNotFound, ServiceProblem } from '../../../kit/page-errors.js'
import { allow, anyone, get, post, type Route } from '../../../kit/route.js'
import type { Visit } from '../../../kit/visit.js'
import { addressOf, choiceParams, queryOf, readChoice, WHOLE_CHOICE } from '../scope/choice.js'
import type { Choice } from '../scope/choice.js'
import type { SmeShare } from '../scope/figure-types.js'
import { frameOf } from '../scope/frame.js'
import { headlineOf } from '../scope/headline.js'
import { figuresText as common } from '../scope/text.js'
import { figures } from '../scope/with-choice.js'
import { filledIn, othersTable, rowsOf } from './figure-view.js'
import { otherFigures } from './other-figures.js'
import { figureText as text } from './text.js'

const FIGURE = [...WHOLE_CHOICE, 'category', 'region'] as const
const HERE = '/spend/figures/sme-share'
const PUBLISHERS = ['analyst', 'operator'] as const

/** The figure by itself: what it is, what it is made of, and how to make it again. */
export const figureRoutes: readonly Route[] = [
  get(HERE, anyone, figures('overview', showFigure)),
  post(HERE, allow(...PUBLISHERS), keepFigure),
]

async function showFigure(visit: Visit, choice: Choice, errors?: FormErrors): Promise<Answer> {
  const query = queryOf(choice, FIGURE)
  const { spend } = visit.services
  const view = dataOf(await spend.GET('/figures/sme-share', { params: { query } }))
  const others = await otherFigures(visit, choice, view)
  const data = {
    text,
    common,
    errors,
    frame: {
      ...frameOf(visit, 'overview', choice, { view }),
      heading: text.title,
      change: addressOf('/spend/choose', choice, { to: HERE }),
      ...(visit.caller && { save: saveAddress(choice) }),
    },
    headline: headlineOf(view.numbers),
    target: view.target && common.target(view.target.share, view.target.scope),
    filled: filledIn(view),
    rows: rowsOf(view, choice),
    others: othersTable(others, view, choice),
    sql: sqlOf(view),
    keep: mayKeep(visit, choice) ? { ...choice, fy: String(view.financialYear) } : undefined,
  }
  return page('spend-figures/figure/figure', data, errors ? { status: 409 } : { cache: PUBLIC })
}

function saveAddress(choice: Choice): string {
  return addressOf('/spend/views/new', {}, { address: addressOf(HERE, choice) })
}

function sqlOf(view: SmeShare & { sql?: string }): string | undefined {
  return view.sql
}

/** Figures are published whole: of a year, not of a category or region. */
function mayKeep({ caller }: Visit, { category, region }: Choice): boolean {
  const allowed = PUBLISHERS.some((role) => caller?.roles.includes(role))
  return allowed && category === '' && region === ''
}

async function keepFigure(visit: Visit): Promise<Answer> {
  const choice = readChoice(visit.body)
  const { org, fy, method, cut, series } = Object.fromEntries(choiceParams(choice))
  const body = {
    ...(org && { org }),
    fy: Number(fy),
    ...(method && { method }),
    ...(cut && { cut: Number(cut) }),
    series: series === 'as-is' ? ('as-is' as const) : ('as-was' as const),
  }
  try {
    const kept = dataOf(await visit.services.spend.POST('/figures/sme-share', { body }))
    return redirect(`/spend/figures/${encodeURIComponent(kept.id)}?done=published`)
  } catch (error) {
    if (error instanceof PageNotFound) throw error
    if (!(error instanceof ServiceProblem) || error.status >= 500) throw error
    const refused = error.detail || text.keep.refused
    return showFigure(visit, choice, { list: [{ text: refused, href: '#keep' }], fields: {} })
  }
}
