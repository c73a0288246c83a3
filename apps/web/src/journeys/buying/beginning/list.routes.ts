import { page } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { allow, get, type Route } from '../../../kit/route.js'
import { one } from '../../../kit/visit.js'
import type { Schemas } from '../answers/answers.js'
import { moment } from '../answers/show-answer.js'
import { addressOf } from '../addresses.js'
import { buyingText as text } from '../text.js'

type Line = Schemas['ProcurementLine']

/** What the authority has in preparation and has published, and what is to be done next. */
export const listRoutes: readonly Route[] = [
  get('/buying', allow('buyer', 'approver'), async ({ services, query }) => {
    const cursor = one(query['cursor'])
    const asked = { mine: 'true' as const, limit: 50, ...(cursor && { cursor }) }
    const result = await services.pipeline.GET('/procurements', { params: { query: asked } })
    const { items, next, counts } = dataOf(result)
    const more = next && `/buying?cursor=${encodeURIComponent(next)}`
    return page('buying/beginning/list', {
      text,
      rows: items.map(row),
      counts: tiles(counts),
      more,
    })
  }),
]

function row(line: Line) {
  const { id, title = '', draft, draftNotices = 0, stage, deadline } = line
  const open = stage === 'planning' || stage === 'tender'
  const { next, states } = text.list
  const published = open ? next.open : next.over
  const what = draft ? next.draft : draftNotices > 0 ? next.notice : published
  return {
    title,
    state: draft ? states.draft : states[stage],
    deadline: deadline ? moment(deadline) : text.list.noDeadline,
    next: what,
    label: text.list.about(what, title),
    href: addressOf(id),
  }
}

function tiles(counts: Schemas['ProcurementCounts'] | undefined) {
  return Object.entries(counts ?? {}).map(([state, count]) => ({
    name: text.list.states[state as keyof Schemas['ProcurementCounts']],
    count,
  }))
}
