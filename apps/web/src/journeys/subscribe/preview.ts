import type { components } from '@inroad/api-clients/notifications.paths'
import { page, type Answer } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { formErrors } from '../../kit/form-errors.js'
import type { Visit } from '../../kit/visit.js'
import { frequencyPath, searchPath } from './paths.js'
import { faultsInWords } from './service-words.js'
import { criteriaInOneLine, criteriaInWords, dayInWords, subscribeText as text } from './text.js'
import { wishOf } from './wish.js'

type Preview = components['schemas']['PreviewView']

/** What one would have been told of, before anything is asked. */
export async function previewPage({ query, services }: Visit): Promise<Answer> {
  const { wanted, chooses, leftOut } = wishOf(query)
  const search = searchPath(query)
  if (!chooses) return page('subscribe/nothing', { text, back: search, search })
  try {
    const asked = await services.notifications.POST('/subscriptions/preview', { body: wanted })
    return page('subscribe/preview', {
      text,
      back: search,
      search,
      next: frequencyPath(query),
      leftOut: leftOut.map((part) => text.preview.parts[part]),
      ...shown(dataOf(asked)),
    })
  } catch (error) {
    return unclearPage(error, search)
  }
}

/** What can't be asked for is said, and leads back to where it can be changed. */
export function unclearPage(error: unknown, search: string): Answer {
  const faults = faultsInWords(error).map(({ message }) => ({ field: 'change-search', message }))
  const data = { text, back: search, search, errors: formErrors(faults) }
  return page('subscribe/unclear', data, { status: 400 })
}

function shown({ inWords, count, more, newest }: Preview) {
  return {
    wanted: criteriaInWords(inWords),
    counted: text.preview.count(count, more),
    newest: newest.map(({ title, buyers, publishedAt, deadline, state, why, opportunityId }) => ({
      title,
      href: `/opportunities/${encodeURIComponent(opportunityId)}`,
      buyers: buyers.join(', ') || text.preview.noBuyer,
      published: text.preview.published(dayInWords(publishedAt)),
      closes: closingText(state, deadline),
      why: why.length > 0 ? criteriaInOneLine(why) : '',
    })),
  }
}

function closingText(state: 'open' | 'closed', deadline: string | undefined): string {
  if (state === 'closed') return text.preview.closed
  return deadline ? text.preview.closes(dayInWords(deadline)) : text.preview.noDeadline
}
