import { file, page, PUBLIC, type Answer } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { PageNotFound } from '../../kit/page-errors.js'
import { anyone, get, type Route } from '../../kit/route.js'
import type { Visit } from '../../kit/visit.js'
import { deadlineEvent } from './deadline-event.js'
import { opportunityPage, type Opportunity } from './opportunity-view.js'
import { opportunityText as text } from './text.js'

export const opportunityRoutes: readonly Route[] = [
  get('/opportunities/:id', anyone, async (visit) => {
    const data = { text, ...opportunityPage(await opportunityOf(visit)), back: '/opportunities' }
    return page('opportunity/opportunity', data, { cache: PUBLIC })
  }),
  get('/opportunities/:id/deadline.ics', anyone, async (visit) => sendDeadline(visit)),
]

async function sendDeadline(visit: Visit): Promise<Answer> {
  const opportunity = await opportunityOf(visit)
  const address = `${visit.config.publicUrl}/opportunities/${opportunity.id}`
  const event = deadlineEvent(opportunity, address)
  if (event === undefined) throw new PageNotFound()
  const { event: words } = text
  return file(event, 'text/calendar; charset=utf-8', { name: words.file, cache: PUBLIC })
}

async function opportunityOf({ services, params }: Visit): Promise<Opportunity> {
  const path = { id: params['id'] ?? '' }
  return dataOf(await services.pipeline.GET('/opportunities/{id}', { params: { path } }))
}
