import { page, type Answer } from '../../../kit/answer.js'
import { formErrors } from '../../../kit/form-errors.js'
import { PageNotFound, ServiceProblem } from '../../../kit/page-errors.js'
import type { Handler } from '../../../kit/route.js'
import type { Visit } from '../../../kit/visit.js'
import { choiceParams, readChoice, type Choice } from './choice.js'
import { chooseText as text } from './choose.text.js'
import { choiceErrors, chooser } from './choose.js'
import { PAGES, type PageName } from './frame.js'

/** A page of figures; where there are none of what was chosen, the form that chooses others. */
export function figures(
  name: PageName,
  show: (visit: Visit, choice: Choice) => Promise<Answer>,
): Handler {
  return async (visit) => {
    const choice = readChoice(visit.query)
    try {
      return await show(visit, choice)
    } catch (error) {
      if (error instanceof PageNotFound) return notThere(visit, choice, PAGES[name])
      if (!(error instanceof ServiceProblem) || error.fields.length === 0) throw error
      return chooser(visit, choice, PAGES[name], {
        errors: choiceErrors(error.fields),
        status: 400,
      })
    }
  }
}

/** Nothing of this choice, or nothing at all yet. */
function notThere(visit: Visit, choice: Choice, to: string): Promise<Answer> | Answer {
  if (choiceParams(choice).size === 0) return page('spend-figures/scope/empty', { text })
  const errors = formErrors([{ field: 'org', message: text.nothing }])
  return chooser(visit, choice, to, { errors, status: 404 })
}
