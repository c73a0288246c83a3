import { redirect, type Answer } from '../../../kit/answer.js'
import type { Handler } from '../../../kit/route.js'
import type { Visit } from '../../../kit/visit.js'
import { addressOf } from '../addresses.js'
import { NothingPrepared, readPrepared, type WorkingCopy } from './working-copy.js'

/**
 * A page of what is being prepared. Whoever comes back to it once that is published, by the browser's
 * button or because somebody else published it, is told so.
 */
export function preparing(
  handle: (visit: Visit, copy: WorkingCopy) => Promise<Answer> | Answer,
): Handler {
  return async (visit) => {
    try {
      return await handle(visit, await readPrepared(visit))
    } catch (error) {
      if (error instanceof NothingPrepared) return redirect(addressOf(error.id, ALREADY))
      throw error
    }
  }
}

export const ALREADY = 'published?already'
