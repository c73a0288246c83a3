import { createHash } from 'node:crypto'
import { dataOf } from '../../../kit/data-of.js'
import { ServiceProblem } from '../../../kit/page-errors.js'
import type { Visit } from '../../../kit/visit.js'
import { answerAt, type AnswerName, type Answers, type Changes } from './answers.js'
import { changesOf, readPrepared, type WorkingCopy } from './working-copy.js'

export interface Save {
  names: readonly AnswerName[]
  changes: Changes
  /** Fingerprint of the same answers as the person saw them when the form was shown. */
  seen: string
}

/** Somebody else has changed the same answers meanwhile: theirs stand, nothing is saved. */
export interface SaveConflict {
  copy: WorkingCopy
}

const ATTEMPTS = 3

/**
 * Saves answers unless somebody else changed the same ones since they were read. What others changed
 * beside them is no conflict.
 */
export async function saveAnswers(visit: Visit, save: Save): Promise<SaveConflict | undefined> {
  for (let attempt = 1; ; attempt++) {
    const copy = await readPrepared(visit)
    if (fingerprint(copy.answers, save.names) !== save.seen) return { copy }
    try {
      return await send(visit, copy, save.changes)
    } catch (error) {
      if (!isVersionConflict(error) || attempt === ATTEMPTS) throw error
    }
  }
}

/** A short text that differs when any of the answers differs. */
export function fingerprint(answers: Answers, names: readonly AnswerName[]): string {
  const text = JSON.stringify(names.map((name) => answerAt(answers, name) ?? null))
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

export function isVersionConflict(error: unknown): boolean {
  return error instanceof ServiceProblem && error.code === 'VERSION_CONFLICT'
}

async function send({ services }: Visit, copy: WorkingCopy, changes: Changes): Promise<undefined> {
  const { id, version, notice, state } = copy
  const header = { 'If-Match': `"${version}"` }
  if (state === 'draft') {
    const params = { path: { id }, header }
    dataOf(await services.pipeline.PATCH('/procurements/{id}/draft', { params, body: changes }))
  } else if (notice) {
    const { regime: _regime, ...facts } = changes
    const before = changesOf(notice)
    const terms = { ...before.terms, ...changes.terms }
    const body = { changes: { ...before, ...facts, terms } }
    const params = { path: { id, noticeId: notice.id }, header }
    dataOf(await services.pipeline.PATCH('/procurements/{id}/notices/{noticeId}', { params, body }))
  }
  return undefined
}
