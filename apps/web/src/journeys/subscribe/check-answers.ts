import { page, redirect, type Answer } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import type { Visit } from '../../kit/visit.js'
import { addressPath, fieldsOf, frequencyPath, previewPath, searchPath } from './paths.js'
import { unclearPage } from './preview.js'
import { criteriaInOneLine, subscribeText as text } from './text.js'
import { wishOf } from './wish.js'

export async function checkPage({ session, services }: Visit): Promise<Answer> {
  const { subscribing } = session
  if (!subscribing) return redirect('/subscribe')
  const { search, frequency, email } = subscribing
  const asked = fieldsOf(search)
  const { wanted } = wishOf(asked)
  try {
    const { inWords } = dataOf(
      await services.notifications.POST('/subscriptions/preview', { body: wanted }),
    )
    const back = addressPath(asked, frequency)
    const rows = [
      [text.check.what, criteriaInOneLine(inWords), previewPath(asked)],
      [
        text.check.frequency,
        text.frequency.options[frequency].text,
        frequencyPath({ ...asked, frequency }),
      ],
      [text.check.address, email, back],
    ].map(([label, value, href]) => ({ label, value, href }))
    return page('subscribe/check', { text, rows, back })
  } catch (error) {
    return unclearPage(error, searchPath(asked))
  }
}

/** Says the same for every address: it must not tell who has alerts. */
export async function sendAnswers({ session, services }: Visit): Promise<Answer> {
  const { subscribing } = session
  if (!subscribing) return redirect('/subscribe/sent')
  const { search, frequency, email } = subscribing
  const asked = fieldsOf(search)
  try {
    const body = { ...wishOf(asked).wanted, frequency, email }
    dataOf(await services.notifications.POST('/subscriptions', { body }))
  } catch (error) {
    return unclearPage(error, searchPath(asked))
  }
  delete session.subscribing
  return redirect('/subscribe/sent')
}
