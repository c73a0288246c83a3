import { page, type Answer } from '../../kit/answer.js'
import { PageNotFound } from '../../kit/page-errors.js'
import type { Visit } from '../../kit/visit.js'
import { subscriptionsText as text } from './text.js'

/** The service keeps none longer, and a mail program may have broken a long one apart. */
const LONGEST = 200

/** For a link that opens nothing: what to do about it, in place of "page not found". */
export async function withLink(
  { params: { token = '' } }: Visit,
  work: (token: string) => Promise<Answer>,
): Promise<Answer> {
  if (token.length > LONGEST) return unknownLink()
  try {
    return await work(token)
  } catch (error) {
    if (error instanceof PageNotFound) return unknownLink()
    throw error
  }
}

export function unknownLink(): Answer {
  return page('subscriptions/message', { ...text.unknown, text }, { status: 404 })
}
