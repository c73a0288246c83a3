import { dataOf } from '../../../kit/data-of.js'
import { PageNotFound } from '../../../kit/page-errors.js'
import type { Visit } from '../../../kit/visit.js'
import { changed, type Answers, type Changes, type Notice, type Procurement } from './answers.js'

/**
 * A procurement as its authority works on it. What is saved goes into the procurement while nothing of
 * it is published, and then into a notice that is still a draft.
 */
export interface WorkingCopy {
  id: string
  version: number
  procurement: Procurement
  /** `published`: nothing is being prepared. */
  state: 'draft' | 'notice' | 'published'
  /** The notice that is being prepared. */
  notice?: Notice
  /** With what that notice states. */
  answers: Answers
}

/** @throws PageNotFound for what is not there, or is another authority's */
export async function readWorkingCopy({ services, params }: Visit): Promise<WorkingCopy> {
  const { id = '' } = params
  const path = { params: { path: { id } } }
  return workingCopy(dataOf(await services.pipeline.GET('/procurements/{id}', path)))
}

/** All of it is published. */
export class NothingPrepared extends Error {
  constructor(readonly id: string) {
    super('nothing is being prepared')
  }
}

/**
 * The same, for pages that need something in preparation.
 * @throws NothingPrepared when all of it is published
 */
export async function readPrepared(visit: Visit): Promise<WorkingCopy> {
  const copy = await readWorkingCopy(visit)
  if (copy.state === 'published') throw new NothingPrepared(copy.id)
  return copy
}

function workingCopy(procurement: Procurement): WorkingCopy {
  if (!procurement.yours) throw new PageNotFound()
  const { id, version, draft, notices } = procurement
  const notice = notices.findLast(
    ({ state, origin }) => state === 'draft' && origin === 'authority',
  )
  const stated = answersOf(procurement)
  return {
    ...{ id, version, procurement, notice },
    state: draft ? 'draft' : notice ? 'notice' : 'published',
    answers: notice ? changed(stated, changesOf(notice)) : stated,
  }
}

function answersOf(procurement: Procurement): Answers {
  const { regime, title = '', description, cpv = [], regions = [], value, deadline } = procurement
  const { lots = [], documents, smeSuitable, vcseSuitable, terms } = procurement
  return {
    ...{ regime, title, description, cpv, regions, value, deadline },
    ...{ lots, documents, smeSuitable, vcseSuitable, terms },
  }
}

/** What a notice states, as changes that can be sent again. */
export function changesOf({ states = {}, statesTerms }: Notice): Changes {
  const { documents, title, buyers, ...facts } = states
  return {
    ...facts,
    ...(title && { title }),
    ...(buyers && { buyers }),
    ...(documents !== undefined && {
      documents: documents?.map((one) => ({ url: one.key, title: one.title })) ?? null,
    }),
    ...(statesTerms && { terms: statesTerms }),
  }
}
