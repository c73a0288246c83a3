import type { components } from '@inroad/api-clients/notifications.paths'
import { page, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { ServiceAway, ServiceProblem } from '../../../kit/page-errors.js'
import { allow, get, type Route } from '../../../kit/route.js'
import type { Visit } from '../../../kit/visit.js'
import { preparing } from '../answers/preparing.js'
import type { WorkingCopy } from '../answers/working-copy.js'
import { addressOf } from '../addresses.js'
import { isKind, isStatutory, stageOf } from '../preparing/notice-kinds.js'
import { buyingText as text } from '../text.js'

type Counts = components['schemas']['AudienceCounts']
type Count = components['schemas']['ShownCount']

/** How many people would be told, by region, before anything is published. */
export const audienceRoutes: readonly Route[] = [
  get('/buying/:id/audience', allow('buyer', 'approver'), preparing(audiencePage)),
]

async function audiencePage(visit: Visit, copy: WorkingCopy): Promise<Answer> {
  const counts = await counted(visit, copy)
  const kind = copy.notice?.type
  const statutory = isKind(kind) && isStatutory(kind)
  const rows = counts?.regions.map(({ name, people }) => ({ name, people: shown(people) }))
  const total = counts && shown(counts.total)
  const next = addressOf(copy.id, statutory ? 'find-a-tender' : kind ? 'publish' : 'notice')
  const data = { text, total, rows, back: addressOf(copy.id), next }
  return page('buying/publishing/audience', data)
}

/** Counting is a service to the buyer: where it cannot be done, publishing goes on without. */
async function counted({ services, log }: Visit, copy: WorkingCopy): Promise<Counts | undefined> {
  try {
    const body = draftOf(copy)
    return dataOf(await services.notifications.POST('/audience-counts', { body }))
  } catch (error) {
    const away = error instanceof ServiceAway
    if (!away && !(error instanceof ServiceProblem)) throw error
    log.warn({ procurement: copy.id }, 'the audience could not be counted')
    return undefined
  }
}

function draftOf({ answers, procurement, notice }: WorkingCopy) {
  const { title, description, cpv, regions, value, lots, smeSuitable } = answers
  return {
    ...{ title, description, cpv, regions, value, smeSuitable },
    lots: lots.map(({ title: name, value: worth }) => ({ title: name, value: worth })),
    buyers: procurement.buyers ?? [],
    stage: stageOf(notice?.type),
  }
}

function shown({ kind, count }: Count): string {
  return text.audience.shown[kind](count)
}
